import { MathBN } from "@medusajs/framework/utils"
import type { ListingInput } from "../../types/supplier"

type Stored = Omit<ListingInput, "supplier_id"> & { id: string }

const sameMoney = (a: ListingInput["mrp"], b: ListingInput["mrp"]): boolean =>
  a === null || a === undefined || b === null || b === undefined
    ? (a ?? null) === (b ?? null)
    : MathBN.eq(a, b)

/** Whether an input says nothing new about a stored listing, so that a repeated feed writes nothing. */
export const isUnchanged = (stored: Stored, input: ListingInput): boolean =>
  stored.supplier_sku === input.supplier_sku &&
  sameMoney(stored.cost_price, input.cost_price) &&
  sameMoney(stored.mrp, input.mrp) &&
  stored.lead_days === input.lead_days &&
  stored.reported_stock === input.reported_stock &&
  stored.safety_buffer === input.safety_buffer &&
  stored.priority === input.priority &&
  (input.feed_id === undefined || (stored.feed_id ?? null) === input.feed_id)
