import { Modules, ProductStatus } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { PENDING_ID_PREFIX } from "../../../feeds/draft-products"
import type { DraftProduct, DraftVariant } from "../../../feeds/draft-products"
import type { FeedShop } from "./load-feed-shop"

/** A variant that was made, with what is to be made around it. */
export type CreatedVariant = DraftVariant & { id: string; title: string }

const toProductInput = (product: DraftProduct, shop: FeedShop) => {
  const categoryId = shop.category_ids[product.category_handle ?? ""]
  const distinct = (values: string[]) => [...new Set(values)]
  return {
    title: product.title,
    handle: product.handle,
    // Until all that belongs to it exists, so that a product cut short is recognised and made anew.
    external_id: PENDING_ID_PREFIX + product.digest,
    status: ProductStatus.DRAFT,
    description: product.description ?? undefined,
    weight: product.weight_g ?? undefined,
    hs_code: product.hsn ?? undefined,
    origin_country: "in",
    thumbnail: product.image_urls[0],
    images: product.image_urls.map((url) => ({ url })),
    metadata: {
      ...(product.mrp === null ? {} : { mrp: product.mrp }),
      ...(product.style === null ? {} : { style: product.style }),
    },
    category_ids: categoryId ? [categoryId] : [],
    options: [
      { title: "Size", values: distinct(product.variants.map((variant) => variant.size)) },
      { title: "Color", values: distinct(product.variants.map((variant) => variant.color)) },
    ],
    variants: product.variants.map((variant, index) => ({
      title: `${variant.size} / ${variant.color}`,
      sku: variant.supplier_sku,
      barcode: variant.barcode ?? undefined,
      variant_rank: index,
      weight: variant.weight_g ?? product.weight_g ?? undefined,
      hs_code: variant.hsn ?? product.hsn ?? undefined,
      manage_inventory: true,
      allow_backorder: false,
      options: { Size: variant.size, Color: variant.color },
    })),
  }
}

/** Writes products with their options and variants as drafts. */
export const createFeedProductsStep = createStep(
  "create-feed-products",
  async ({ products, shop }: { products: DraftProduct[]; shop: FeedShop }, { container }) => {
    const created = products.length
      ? await container
          .resolve(Modules.PRODUCT)
          .createProducts(products.map((product) => toProductInput(product, shop)))
      : []
    const planned = new Map(
      products.flatMap((product) =>
        product.variants.map((variant) => [variant.supplier_sku, variant])
      )
    )
    const variants = created.flatMap((product) =>
      product.variants.map((variant): CreatedVariant => ({
        ...planned.get(variant.sku!)!,
        id: variant.id,
        title: product.title,
      }))
    )
    const product_ids = created.map((product) => product.id)
    const digests = created.map((product) => product.external_id!.slice(PENDING_ID_PREFIX.length))
    return new StepResponse({ product_ids, digests, variants }, product_ids)
  },
  async (productIds, { container }) => {
    if (productIds?.length) {
      await container.resolve(Modules.PRODUCT).deleteProducts(productIds)
    }
  }
)
