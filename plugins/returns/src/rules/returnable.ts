import { parseIst, toIstStamp } from "@bodycon/kit"
import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import type { ReturnSettings } from "./settings"

const DAY_MS = 86_400_000

type Instant = Date | string

/** What is known of one line of one parcel. */
export type ReturnableFacts = {
  /** When its parcel was delivered (UTC); null while it is not. */
  delivered_at: Instant | null
  delivered_quantity: number
  /** Pieces in requests that are neither rejected nor cancelled. */
  requested_quantity: number
  final_sale: boolean
}

export type Returnable = {
  returnable_quantity: number
  /** The last instant of the window (UTC). */
  returnable_until: Date | null
  /** Why nothing of it can come back, in words; null when something can. */
  reason_not: string | null
}

/** The last instant (UTC) at which something delivered then may be asked back: the end of that day in IST. */
export const returnableUntil = (deliveredAt: Instant, windowDays: number): Date => {
  const day = parseIst(toIstStamp(deliveredAt).slice(0, 10))!
  return new Date(day.getTime() + (windowDays + 1) * DAY_MS - 1)
}

/** How many pieces of a line may still be asked back, until when, or why not. */
export const returnableOf = (
  facts: ReturnableFacts,
  settings: Pick<ReturnSettings, "window_days">,
  now: Date = new Date()
): Returnable => {
  const until = facts.delivered_at
    ? returnableUntil(facts.delivered_at, settings.window_days)
    : null
  const no = (reason_not: string): Returnable => ({
    returnable_quantity: 0,
    returnable_until: until,
    reason_not,
  })
  if (settings.window_days === 0) {
    return no("This shop does not take returns")
  }
  if (facts.final_sale) {
    return no("Final sale: it cannot be returned")
  }
  if (!until) {
    return no("It has not been delivered yet")
  }
  if (now > until) {
    return no(`The ${settings.window_days} days to return it are over`)
  }
  const left = facts.delivered_quantity - facts.requested_quantity
  return left > 0
    ? { returnable_quantity: left, returnable_until: until, reason_not: null }
    : no("A return of it was requested already")
}

/** What the shop knows of a product and how it was sold. */
export type SaleFacts = {
  /** The product's metadata; `final_sale` is true or `"true"`. */
  metadata?: Record<string, unknown> | null
  /** Handles of its categories and of those above them. */
  category_handles?: string[]
  /** ₹ for one piece before and after the discount; left out when there was none. */
  mrp?: BigNumberInput | null
  unit_price?: BigNumberInput | null
}

const PERCENT = 100

const discountPercent = ({ mrp, unit_price }: SaleFacts) =>
  mrp === null || mrp === undefined || unit_price === null || unit_price === undefined
    ? MathBN.convert(0)
    : MathBN.gt(mrp, 0)
      ? MathBN.mult(MathBN.div(MathBN.sub(mrp, unit_price), mrp), PERCENT)
      : MathBN.convert(0)

/** Whether a piece was sold for good: by its product, its category or its discount. */
export const isFinalSale = (
  sale: SaleFacts,
  settings: Pick<ReturnSettings, "final_sale_category_handles" | "final_sale_discount_above">
): boolean => {
  const { final_sale_category_handles, final_sale_discount_above: above } = settings
  return (
    sale.metadata?.final_sale === true ||
    sale.metadata?.final_sale === "true" ||
    (sale.category_handles ?? []).some((one) => final_sale_category_handles.includes(one)) ||
    (above !== null && MathBN.gt(discountPercent(sale), above))
  )
}
