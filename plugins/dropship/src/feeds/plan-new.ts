import { digest, squeeze } from "./text"
import type { FeedRules, KnownShop, PlannedRow } from "./plan-types"
import { sellingPrice } from "./price-rule"
import type { FeedItem } from "./types"

/** The colour of an article that names none. */
export const NO_COLOR = "Assorted"

/** The name of a style across runs: it follows from supplier and design number alone. */
export const styleDigest = (supplierId: string, item: FeedItem): string =>
  digest(supplierId, squeeze(item.style ?? item.supplier_sku).toUpperCase())

const newRow = (
  item: FeedItem,
  rest: Pick<PlannedRow, "action"> & Partial<PlannedRow>
): PlannedRow => ({
  row_number: item.row,
  supplier_sku: item.supplier_sku,
  variant_id: null,
  reason: null,
  changes: {},
  target: null,
  batch: null,
  ...rest,
})

const plannedProduct = (item: FeedItem, rules: FeedRules): PlannedRow => {
  const cost = item.cost_price ?? rules.cost_rule.default_cost ?? null
  const selling =
    cost !== null && rules.price_rule ? sellingPrice(cost, item.mrp, rules.price_rule) : null
  const price = selling && "price" in selling ? selling.price : null
  const reasons = [
    cost === null ? "no cost price: the draft gets neither price nor listing" : null,
    selling && "problem" in selling ? `no price: ${selling.problem}` : null,
  ].filter(Boolean)
  return newRow(item, {
    action: "create",
    reason: reasons.join("; ") || null,
    changes: {
      stock: [null, item.stock],
      ...(cost === null ? {} : { cost_price: [null, cost] }),
      ...(item.mrp === null ? {} : { mrp: [null, item.mrp] }),
      ...(price === null ? {} : { price: [null, price] }),
    },
    target: { kind: "product", item, cost_price: cost, price },
  })
}

/**
 * What becomes of rows the shop does not know: reported, or made into draft products, one per style.
 * Pure.
 */
export const planNewRows = (
  items: FeedItem[],
  shop: Pick<KnownShop, "styles">,
  rules: FeedRules
): PlannedRow[] => {
  const firstOf = new Map<string, number>()
  const claim = (key: string, item: FeedItem): number | null => {
    const first = firstOf.get(key)
    firstOf.set(key, first ?? item.row)
    return first ?? null
  }
  return items.map((item) => {
    if (!rules.create_products) {
      return newRow(item, {
        action: "unknown",
        reason: "no listing, variant SKU or barcode fits",
      })
    }
    if (item.product_problem) {
      return newRow(item, { action: "reject", reason: item.product_problem })
    }
    const style = styleDigest(rules.supplier_id, item)
    const made = shop.styles.get(style)
    if (made) {
      return newRow(item, {
        action: "unknown",
        reason: `style ${item.style ?? item.supplier_sku} is a product already (${made.status}); add this variant to it`,
      })
    }
    const color = item.color ?? NO_COLOR
    const twin = claim(`${style} ${item.size} ${color}`, item)
    if (twin !== null) {
      return newRow(item, {
        action: "reject",
        reason: `size ${item.size} in ${color} of style ${item.style} is row ${twin} already`,
      })
    }
    const sameBarcode = item.barcode ? claim(`barcode ${item.barcode}`, item) : null
    return sameBarcode === null
      ? plannedProduct(item, rules)
      : newRow(item, {
          action: "reject",
          reason: `barcode ${item.barcode} is that of row ${sameBarcode}`,
        })
  })
}
