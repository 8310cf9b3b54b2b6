import { MathBN } from "@medusajs/framework/utils"
import {
  capturedOnline,
  feeOf,
  heldOf,
  isParcelBooked,
  onlineAmount,
  standingCash,
} from "./online-payments"
import type { CashOrderFacts } from "./types"

/** The least Razorpay takes, in ₹. */
const LEAST = 1

/** Whether an order may still be paid online. Amounts are ₹; `saves` is the fee for paying at the door. */
export type PayOnlineOffer = {
  payable: boolean
  /** For the shopper; null when payable */
  reason: string | null
  amount: string
  saves: string
}

const refusalOf = (facts: CashOrderFacts, isOffered: boolean): string | null => {
  const { order } = facts
  if (order.status === "canceled") {
    return "This order was cancelled"
  }
  if (capturedOnline(order).some((payment) => MathBN.gt(heldOf(payment), 0))) {
    return "Your online payment has arrived"
  }
  if (!standingCash(order)) {
    return "This order is not to be paid at the door"
  }
  if (isParcelBooked(facts)) {
    return "Your parcel is on its way already, please pay at the door"
  }
  if (!isOffered || MathBN.lt(onlineAmount(order), LEAST)) {
    return "Please pay at the door"
  }
  return null
}

/** @param isOffered the merchant's setting `pay_online_after_ordering` */
export const payOnlineOffer = (facts: CashOrderFacts, isOffered: boolean): PayOnlineOffer => {
  const reason = refusalOf(facts, isOffered)
  return {
    payable: reason === null,
    reason,
    amount: onlineAmount(facts.order),
    saves: feeOf(facts.order),
  }
}
