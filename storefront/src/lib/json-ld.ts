import type { Product, ReviewSummary } from "./types"

/** schema.org data of a product for search engines, with its rating once somebody gave one. Prices in INR. */
export function productJsonLd(
  product: Product,
  summary: ReviewSummary | null,
  url: string
): Record<string, unknown> {
  const prices = product.variants.map((variant) => variant.price)
  const inStock = product.variants.some((variant) => variant.inStock)
  return {
    "@context": "https://schema.org",
    "@type": "Product",
    name: product.title,
    description: product.description ?? undefined,
    image: product.images,
    sku: product.variants[0]?.sku ?? product.id,
    brand: product.brand ? { "@type": "Brand", name: product.brand } : undefined,
    material: product.material ?? undefined,
    color: product.colors.join(", ") || undefined,
    ...(prices.length
      ? {
          offers: {
            "@type": "AggregateOffer",
            priceCurrency: "INR",
            lowPrice: Math.min(...prices),
            highPrice: Math.max(...prices),
            offerCount: prices.length,
            availability: `https://schema.org/${inStock ? "InStock" : "OutOfStock"}`,
            url,
          },
        }
      : {}),
    ...(summary && summary.count > 0
      ? {
          aggregateRating: {
            "@type": "AggregateRating",
            ratingValue: Number(summary.average.toFixed(2)),
            reviewCount: summary.count,
          },
        }
      : {}),
  }
}

/** JSON that is safe inside a script element whatever a merchant typed. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c")
}
