import { MathBN } from "@medusajs/framework/utils"
import { sellableStock } from "../routing/sellable-stock"
import type { ListingInput } from "../types/supplier"
import type { MatchedRow } from "./match-rows"
import type { Change, FeedRules, KnownListing, KnownVariant, PlannedRow } from "./plan-types"
import { sellingPrice } from "./price-rule"

const differs = (a: string | number | null, b: string | number | null): boolean =>
  a === null || b === null ? a !== b : !MathBN.eq(a, b)

/** What changes between a listing and what is wanted of it, and in the stock that may be sold. */
const changesOf = (
  stored: KnownListing | null,
  wanted: ListingInput,
  levels: (number | null)[]
): Record<string, Change> => {
  const pairs: [string, Change][] = [
    ["stock", [stored?.reported_stock ?? null, wanted.reported_stock]],
    ["cost_price", [stored?.cost_price ?? null, wanted.cost_price as string]],
    ["mrp", [stored?.mrp ?? null, (wanted.mrp ?? null) as string | null]],
    ["lead_days", [stored?.lead_days ?? null, wanted.lead_days]],
  ]
  const sellable = sellableStock(wanted.reported_stock, wanted.safety_buffer)
  const level = levels.find((one) => differs(one, sellable))
  return Object.fromEntries([
    ...pairs.filter(([, [from, to]]) => differs(from, to)),
    ...(level === undefined ? [] : [["sellable", [level, sellable]] as [string, Change]]),
  ])
}

const rowOf = (
  { item, variant }: { item: MatchedRow["item"]; variant: KnownVariant },
  rest: Pick<PlannedRow, "action"> & Partial<PlannedRow>
): PlannedRow => ({
  row_number: item.row,
  supplier_sku: item.supplier_sku,
  variant_id: variant.id,
  reason: null,
  changes: {},
  target: null,
  batch: null,
  ...rest,
})

/** What a row means for a variant the shop knows. Pure. */
export const planKnownRow = (match: MatchedRow, rules: FeedRules): PlannedRow => {
  const { item, variant, listing } = match
  const cost = item.cost_price ?? listing?.cost_price ?? rules.cost_rule.default_cost ?? null
  if (cost === null) {
    return rowOf(match, {
      action: "reject",
      reason: "no cost price, without which there can be no listing",
    })
  }
  const wanted: ListingInput = {
    supplier_id: rules.supplier_id,
    variant_id: variant.id,
    supplier_sku: listing?.supplier_sku ?? item.supplier_sku,
    cost_price: cost,
    mrp: item.mrp ?? listing?.mrp ?? null,
    lead_days: item.lead_days ?? listing?.lead_days ?? rules.lead_days,
    reported_stock: item.stock,
    safety_buffer: listing?.safety_buffer ?? rules.safety_buffer,
    priority: listing?.priority ?? rules.priority,
    feed_id: rules.feed_id,
  }
  const changes = changesOf(listing, wanted, variant.levels)
  const selling =
    rules.update_prices && rules.price_rule
      ? sellingPrice(cost, wanted.mrp ?? null, rules.price_rule)
      : null
  const price = selling && "price" in selling ? selling.price : null
  const isPriceNew = price !== null && differs(variant.price, price)
  if (isPriceNew) {
    changes.price = [variant.price, price]
  }
  const isFeedNew = !listing || listing.feed_id !== rules.feed_id
  const reasons = [
    selling && "problem" in selling ? `price kept: ${selling.problem}` : null,
    !listing ? "a new listing of a variant the shop has" : null,
    listing && isFeedNew ? "the listing is taken over by this feed" : null,
  ].filter(Boolean)
  const hasWork = isFeedNew || Object.keys(changes).length > 0
  return rowOf(match, {
    action: hasWork ? "change" : "unchanged",
    reason: reasons.join("; ") || null,
    changes,
    target: hasWork ? { kind: "listing", listing: wanted, price: isPriceNew ? price : null } : null,
  })
}

/** A listing of the feed that the file no longer has, or whose feed is too old. Pure. */
export const planSilentListing = (
  listing: KnownListing,
  levels: (number | null)[],
  supplierId: string,
  options: { zero: boolean; reason: string }
): PlannedRow => {
  const wanted: ListingInput = {
    ...listing,
    supplier_id: supplierId,
    reported_stock: options.zero ? 0 : listing.reported_stock,
  }
  const changes = options.zero ? changesOf(listing, wanted, levels) : {}
  const hasWork = Object.keys(changes).length > 0
  return {
    row_number: null,
    supplier_sku: listing.supplier_sku,
    action: "missing",
    reason: options.reason,
    variant_id: listing.variant_id,
    changes,
    target: hasWork ? { kind: "listing", listing: wanted, price: null } : null,
    batch: null,
  }
}
