import { matchRows } from "./match-rows"
import { planKnownRow, planSilentListing } from "./plan-known"
import { planNewRows, styleDigest } from "./plan-new"
import type { FeedRules, KnownShop, PlannedRow } from "./plan-types"
import type { FeedItem, FeedReject } from "./types"

/** Rows written together. Styles are never split, so a batch of products may be a little larger. */
export const BATCH_SIZE = 500

const rejectedRow = ({ row, supplier_sku, reason }: FeedReject): PlannedRow => ({
  row_number: row,
  supplier_sku,
  action: "reject",
  reason,
  variant_id: null,
  changes: {},
  target: null,
  batch: null,
})

/** Numbers the batches of the rows that have work to do: products first, style by style. */
const withBatches = (rows: PlannedRow[], supplierId: string): PlannedRow[] => {
  const byStyle = new Map<string, PlannedRow[]>()
  rows.forEach((row) => {
    if (row.target?.kind === "product") {
      const style = styleDigest(supplierId, row.target.item)
      byStyle.set(style, [...(byStyle.get(style) ?? []), row])
    }
  })
  const listings = rows.filter((row) => row.target?.kind === "listing").map((row) => [row])
  const batchOf = new Map<PlannedRow, number>()
  let batch = -1
  for (const groups of [[...byStyle.values()], listings]) {
    let size = BATCH_SIZE
    for (const group of groups) {
      if (size >= BATCH_SIZE) {
        batch++
        size = 0
      }
      group.forEach((row) => batchOf.set(row, batch))
      size += group.length
    }
  }
  return rows.map((row) => ({ ...row, batch: batchOf.get(row) ?? null }))
}

/**
 * The whole difference between a file and the shop, row by row, in the order of the file; listings the file
 * does not have come last. Pure.
 * @param input.seen every SKU of the file, those of rejected rows too: they are not missing
 */
export const planFeed = (input: {
  items: FeedItem[]
  rejects: FeedReject[]
  seen: Set<string>
  shop: KnownShop
  rules: FeedRules
}): PlannedRow[] => {
  const { shop, rules } = input
  const { matched, unmatched, rejects } = matchRows(input.items, shop)
  const rows = [
    ...[...input.rejects, ...rejects].map(rejectedRow),
    ...matched.map((match) => planKnownRow(match, rules)),
    ...planNewRows(unmatched, shop, rules),
  ].sort((a, b) => a.row_number! - b.row_number!)
  const touched = new Set(matched.map(({ variant }) => variant.id))
  const levels = new Map(shop.variants.map((variant) => [variant.id, variant.levels]))
  const zero = rules.missing_policy === "zero"
  const missing = shop.listings
    .filter(
      (listing) =>
        listing.feed_id === rules.feed_id &&
        !touched.has(listing.variant_id) &&
        !input.seen.has(listing.supplier_sku)
    )
    .map((listing) =>
      planSilentListing(listing, levels.get(listing.variant_id) ?? [], rules.supplier_id, {
        zero,
        reason: zero ? "not in this file: stock set to 0" : "not in this file: kept as it is",
      })
    )
  return withBatches([...rows, ...missing], rules.supplier_id)
}

/** The difference that sets everything a feed keeps to stock 0, because it is too old. Pure. */
export const planExpiry = (shop: KnownShop, rules: FeedRules): PlannedRow[] => {
  const levels = new Map(shop.variants.map((variant) => [variant.id, variant.levels]))
  const rows = shop.listings
    .filter((listing) => listing.feed_id === rules.feed_id)
    .map((listing) =>
      planSilentListing(listing, levels.get(listing.variant_id) ?? [], rules.supplier_id, {
        zero: true,
        reason: "the feed is older than its limit: stock set to 0",
      })
    )
    .filter((row) => row.target)
  return withBatches(rows, rules.supplier_id)
}
