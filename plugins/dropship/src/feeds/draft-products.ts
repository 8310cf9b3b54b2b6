import { NO_COLOR, styleDigest } from "./plan-new"
import type { RowTarget } from "./plan-types"
import { compareSizes, FREE_SIZE } from "./sizes"
import { keyOf, slug, titleCase } from "./text"
import type { FeedItem } from "./types"

/** Every product made from a feed carries this before its style's digest in `external_id`. */
export const EXTERNAL_ID_PREFIX = "feed:"

/** The prefix while a product's prices, stock and links are still being written. */
export const PENDING_ID_PREFIX = "feed-pending:"

type ProductTarget = Extract<RowTarget, { kind: "product" }>

/** A variant of a product to be made. ₹ as decimal strings, weight in g. */
export type DraftVariant = {
  supplier_sku: string
  size: string
  color: string
  barcode: string | null
  weight_g: number | null
  hsn: string | null
  stock: number
  lead_days: number | null
  mrp: string | null
  cost_price: string | null
  price: string | null
}

/** A product to be made as a draft. Nothing in it tells who supplies it. */
export type DraftProduct = {
  digest: string
  handle: string
  title: string
  description: string | null
  image_urls: string[]
  category_handle: string | null
  weight_g: number | null
  hsn: string | null
  mrp: string | null
  style: string | null
  variants: DraftVariant[]
}

const firstOf = <T>(items: FeedItem[], read: (item: FeedItem) => T | null): T | null =>
  items.map(read).find((value) => value !== null) ?? null

const titleOf = (items: FeedItem[]): string => {
  const named = firstOf(items, (item) => item.title)
  if (named) {
    return named
  }
  const category = firstOf(items, (item) => item.category)
  const style = items[0].style ?? items[0].supplier_sku
  return category ? `${titleCase(category.split(":").at(-1)!)} ${style}` : style
}

const toProduct = (
  digest: string,
  targets: ProductTarget[],
  categoryHandles: Map<string, string>
): DraftProduct => {
  const items = targets.map((target) => target.item)
  const title = titleOf(items)
  const category = firstOf(items, (item) => item.category)
  const variants = targets.map(({ item, cost_price, price }): DraftVariant => ({
    supplier_sku: item.supplier_sku,
    size: item.size ?? FREE_SIZE,
    color: item.color ?? NO_COLOR,
    barcode: item.barcode,
    weight_g: item.weight_g,
    hsn: item.hsn,
    stock: item.stock,
    lead_days: item.lead_days,
    mrp: item.mrp,
    cost_price,
    price,
  }))
  return {
    digest,
    handle: [slug(title), digest.slice(0, 10)].filter(Boolean).join("-"),
    title,
    description: firstOf(items, (item) => item.description),
    image_urls: [...new Set(items.flatMap((item) => item.image_url ?? []))],
    category_handle: category ? (categoryHandles.get(keyOf(category)) ?? null) : null,
    weight_g: firstOf(items, (item) => item.weight_g),
    hsn: firstOf(items, (item) => item.hsn),
    mrp: firstOf(items, (item) => item.mrp),
    style: items[0].style,
    variants: variants.sort(
      (a, b) => a.color.localeCompare(b.color, "en") || compareSizes(a.size, b.size)
    ),
  }
}

/**
 * Groups rows into products: one per style, its sizes and colours as variants. What the rows say of the
 * product itself (title, category, HSN …) is taken from the first that says it. Pure.
 * @param categoryHandles feed category (as `keyOf` writes it) → handle of a product category
 */
export const toDraftProducts = (
  targets: ProductTarget[],
  supplierId: string,
  categoryHandles: Map<string, string>
): DraftProduct[] => {
  const byStyle = new Map<string, ProductTarget[]>()
  targets.forEach((target) => {
    const style = styleDigest(supplierId, target.item)
    byStyle.set(style, [...(byStyle.get(style) ?? []), target])
  })
  return [...byStyle].map(([digest, group]) => toProduct(digest, group, categoryHandles))
}
