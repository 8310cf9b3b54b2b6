import {
  feeOf,
  offeredReasons,
  pickupDates,
  REFUND_CONSENT,
} from "@bodycon/medusa-plugin-returns/rules"
import { isCashOnDelivery } from "../dispatch/purchase-order-request"
import type { ReturnableFacts } from "./load-returnable"

/** The first reason why nothing can come back, in words. */
const reasonNot = ({ pieces, settings }: ReturnableFacts): string | null => {
  if (settings.window_days === 0) {
    return "This shop does not take returns"
  }
  if (!pieces.length) {
    return "Nothing of this order has been delivered yet"
  }
  return pieces.find((one) => one.reason_not)?.reason_not ?? null
}

/** What the shopper is offered: which pieces, why, when they are fetched and how the money comes back. */
export const toReturnOptions = (facts: ReturnableFacts, now: Date) => {
  const { order, settings, pieces } = facts
  const allowed = pieces.some((one) => one.returnable_quantity > 0)
  return {
    allowed,
    reason: allowed ? null : reasonNot(facts),
    window_days: settings.window_days,
    exchange_allowed: settings.exchange_allowed,
    items: pieces.map((one) => ({
      line_item_id: one.line_item_id,
      purchase_order_id: one.purchase_order_id,
      title: one.item.product_title ?? one.item.title,
      variant_title: one.item.variant_title,
      thumbnail: one.item.thumbnail,
      quantity: one.quantity,
      returnable_quantity: one.returnable_quantity,
      returnable_until: one.returnable_until,
      reason_not: one.reason_not,
      exchange_variants: one.exchange_variants,
    })),
    reasons: offeredReasons(settings),
    pickup_dates: pickupDates(now),
    refund_methods: isCashOnDelivery(order) ? ["upi", "bank"] : ["source"],
    refund_consent: REFUND_CONSENT,
    fee: feeOf({ kind: "return", items: [] }, settings),
  }
}
