import { compareSizes } from "./size-order"
import { expandSynonyms } from "./vocabulary"

type Amount = string | number | null | undefined

/** The part of a product that a search document is made of, as `query.graph` answers it. */
export interface SearchableProduct {
  id: string
  handle: string
  title: string
  status: string
  thumbnail?: string | null
  material?: string | null
  created_at?: string | Date | null
  metadata?: Record<string, unknown> | null
  images?: ({ url: string; rank?: number | null } | null)[] | null
  categories?: (SearchableCategory | null)[] | null
  sales_channels?: ({ id: string } | null)[] | null
  variants?: (SearchableVariant | null)[] | null
  product_rating?: ProductRating | ProductRating[] | null
}

export interface SearchableCategory {
  name: string
  handle: string
  parent_category?: SearchableCategory | null
}

export interface SearchableVariant {
  id: string
  manage_inventory?: boolean
  allow_backorder?: boolean
  variant_rank?: number | null
  options?: ({ value: string; option?: { title: string } | null } | null)[] | null
  calculated_price?: { calculated_amount?: Amount } | null
  inventory_items?:
    | ({
        required_quantity?: number | null
        inventory?: {
          location_levels?:
            ({ stocked_quantity: Amount; reserved_quantity: Amount } | null)[] | null
        } | null
      } | null)[]
    | null
}

export interface ProductRating {
  average?: Amount
  count?: Amount
}

/** A document of the `products` index. Amounts are ₹. */
export interface ProductDocument extends Record<string, unknown> {
  id: string
  handle: string
  title: string
  brand: string | null
  category_names: string[]
  category_handles: string[]
  colors: string[]
  fabric: string | null
  pattern: string | null
  occasion: string[]
  fit_type: string | null
  keywords: string
  sizes: string[]
  sizes_in_stock: string[]
  in_stock: boolean
  thumbnail: string | null
  hover_image: string | null
  price: number | null
  mrp: number | null
  discount_percent: number
  rating: number | null
  review_count: number
  popularity: number
  created_at: string | null
  status: string
  sales_channel_ids: string[]
}

/** A product as the search index shows it. Pure: the same product gives the same document. */
export function toProductDocument(product: SearchableProduct): ProductDocument {
  const metadata = product.metadata ?? {}
  const variants = present(product.variants).sort(byRank)
  const categories = unique(present(product.categories).flatMap(withAncestors), (it) => it.handle)
  const inStock = variants.filter(isInStock)
  const price = cheapest(inStock) ?? cheapest(variants)
  const mrp = amount(metadata.mrp as Amount)
  const rating = first(product.product_rating)
  const reviewCount = amount(rating?.count) ?? 0
  const described = {
    brand: text(metadata.brand),
    category_names: categories.map((category) => category.name),
    colors: optionValues(variants, "Color"),
    fabric: text(metadata.fabric) ?? text(product.material),
    pattern: text(metadata.pattern),
    occasion: list(metadata.occasion),
    fit_type: text(metadata.fit_type),
  }
  return {
    id: product.id,
    handle: product.handle,
    title: product.title,
    ...described,
    category_handles: categories.map((category) => category.handle),
    keywords: keywordsOf([
      product.title,
      ...Object.values(described).flat(),
      text(metadata.neckline),
      text(metadata.sleeve),
    ]),
    sizes: optionValues(variants, "Size").sort(compareSizes),
    sizes_in_stock: optionValues(inStock, "Size").sort(compareSizes),
    in_stock: inStock.length > 0,
    thumbnail: product.thumbnail ?? null,
    hover_image: hoverImage(product),
    price,
    mrp,
    discount_percent: discountPercent(mrp, price),
    rating: reviewCount > 0 ? amount(rating?.average) : null,
    review_count: reviewCount,
    popularity: amount(metadata.popularity as Amount) ?? 0,
    created_at: product.created_at ? new Date(product.created_at).toISOString() : null,
    status: product.status,
    sales_channel_ids: present(product.sales_channels).map((channel) => channel.id),
  }
}

/** Whole percent off the MRP, rounded down so that a card never promises more than it gives. */
export function discountPercent(mrp: number | null, price: number | null): number {
  if (!mrp || price === null || price >= mrp) {
    return 0
  }
  const mrpPaise = Math.round(mrp * 100)
  const pricePaise = Math.round(price * 100)
  return Math.floor(((mrpPaise - pricePaise) * 100) / mrpPaise)
}

/**
 * Whether at least one piece can be promised: enough free units at one location for each part of
 * the variant, because a line is reserved at a single location.
 */
function isInStock(variant: SearchableVariant): boolean {
  if (variant.manage_inventory === false || variant.allow_backorder) {
    return true
  }
  const parts = present(variant.inventory_items)
  return (
    parts.length > 0 &&
    parts.every((part) =>
      present(part.inventory?.location_levels).some(
        (level) =>
          Number(level.stocked_quantity ?? 0) - Number(level.reserved_quantity ?? 0) >=
          (part.required_quantity ?? 1)
      )
    )
  )
}

function cheapest(variants: SearchableVariant[]): number | null {
  const prices = variants
    .map((variant) => amount(variant.calculated_price?.calculated_amount))
    .filter((price) => price !== null)
  return prices.length ? Math.min(...prices) : null
}

function optionValues(variants: SearchableVariant[], title: string): string[] {
  const values = variants.flatMap((variant) =>
    present(variant.options)
      .filter((option) => option.option?.title === title)
      .map((option) => option.value)
  )
  return [...new Set(values)]
}

function hoverImage(product: SearchableProduct): string | null {
  const images = present(product.images).sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
  return images.find((image) => image.url !== product.thumbnail)?.url ?? null
}

function withAncestors(category: SearchableCategory): SearchableCategory[] {
  const parent = category.parent_category
  return parent ? [category, ...withAncestors(parent)] : [category]
}

function keywordsOf(texts: (string | null)[]): string {
  const own = texts.filter((value) => value !== null)
  return expandSynonyms(own.join(" | ")).join(" ")
}

function byRank(a: SearchableVariant, b: SearchableVariant): number {
  return (a.variant_rank ?? 0) - (b.variant_rank ?? 0)
}

function amount(value: Amount): number | null {
  if (value === null || value === undefined || value === "") {
    return null
  }
  const number = Number(value)
  return Number.isFinite(number) ? number : null
}

function text(value: unknown): string | null {
  return typeof value === "string" && value.trim() ? value.trim() : null
}

function list(value: unknown): string[] {
  const parts = Array.isArray(value) ? value : String(text(value) ?? "").split(",")
  return parts.map((part) => text(part)).filter((part) => part !== null)
}

function first<T>(value: T | T[] | null | undefined): T | undefined {
  return (Array.isArray(value) ? value[0] : value) ?? undefined
}

function present<T>(values: (T | null)[] | null | undefined): T[] {
  return (values ?? []).filter((value) => value !== null && value !== undefined)
}

function unique<T>(values: T[], key: (value: T) => string): T[] {
  return [...new Map(values.map((value) => [key(value), value])).values()]
}
