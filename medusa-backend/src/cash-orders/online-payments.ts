import { isFeeLine, multiplyMoney, subtractMoney, sumMoney } from "@bodycon/kit"
import { MathBN } from "@medusajs/framework/utils"
import { COD_PROVIDER_ID, paymentsOf } from "../dispatch/is-payable"
import type { CashOrder, CashOrderFacts, CashOrderPayment } from "./types"

/** `metadata.kind` of the payment collection with which a cash order is paid online. */
export const PAY_ONLINE_KIND = "pay_online"

/** Whether a collection holds what was paid online of an order that was to be paid at the door. */
export const isPayOnline = (collection: { metadata?: Record<string, unknown> | null }): boolean =>
  collection.metadata?.kind === PAY_ONLINE_KIND

const sumOf = (amounts: { amount: CashOrderPayment["amount"] }[] | null) =>
  sumMoney((amounts ?? []).map((one) => one.amount))

/** ₹ of a payment that the shop holds. */
export const heldOf = (payment: Pick<CashOrderPayment, "captures" | "refunds">): string =>
  subtractMoney(sumOf(payment.captures), sumOf(payment.refunds))

/** ₹ the order's fee lines come to, taxes included. */
export const feeOf = (order: Pick<CashOrder, "items">): string =>
  sumMoney(
    order.items
      .filter((item) => isFeeLine(item) && MathBN.gt(item.quantity, 0))
      .map((item) => item.total)
  )

/** ₹ to pay when the order is not paid at the door, in whole paise. */
export const onlineAmount = (order: Pick<CashOrder, "items" | "total">): string =>
  multiplyMoney(MathBN.sub(order.total, feeOf(order)), 1)

/** The cash payment that is still to be collected. */
export const standingCash = (
  order: Pick<CashOrder, "payment_collections">
): CashOrderPayment | undefined =>
  paymentsOf(order).find((one) => one.provider_id === COD_PROVIDER_ID && !one.canceled_at)

/** Whether a courier has, or is about to have, a parcel of the order. */
export const isParcelBooked = ({ parcels }: Pick<CashOrderFacts, "parcels">): boolean =>
  parcels.some((parcel) => parcel.status !== "cancelled")

/** Online payments that were captured, the earliest first. */
export const capturedOnline = (order: Pick<CashOrder, "payment_collections">): CashOrderPayment[] =>
  paymentsOf({ payment_collections: order.payment_collections.filter(isPayOnline) })
    .filter((payment) => !payment.canceled_at && MathBN.gt(sumOf(payment.captures), 0))
    .sort(
      (a, b) =>
        new Date(a.created_at).getTime() - new Date(b.created_at).getTime() ||
        a.id.localeCompare(b.id)
    )

/** Payments of which it was settled whether they pay for the order. */
const settledIds = (order: Pick<CashOrder, "payment_collections">): unknown[] =>
  order.payment_collections
    .filter(isPayOnline)
    .flatMap(({ metadata }) => (Array.isArray(metadata?.settled) ? metadata.settled : []))

/** The payment that took the place of the cash, once it has. */
const replacementOf = (order: CashOrder): unknown =>
  paymentsOf(order).find(
    (one) => one.provider_id === COD_PROVIDER_ID && one.canceled_at && one.data?.replaced_by
  )?.data?.replaced_by ?? null

export type OnlineDecision = {
  /** The payment that pays for the order, when that is yet to be carried out. */
  keep: string | null
  /** The cash payment it takes the place of, while that stands. */
  cash: string | null
  /** What goes back, and whether it is all of its payment. */
  give_back: { payment_id: string; amount: string; whole: boolean }[]
  /** Payments that this settles. */
  settles: string[]
}

const choose = (facts: CashOrderFacts, captured: CashOrderPayment[]) => {
  const { order } = facts
  if (order.status === "canceled") {
    return { keep: null, cash: null }
  }
  const cash = standingCash(order)
  if (!cash) {
    const replacement = replacementOf(order)
    return { keep: captured.find(({ id }) => id === replacement)?.id ?? null, cash: null }
  }
  const isCollected = MathBN.gt(sumOf(cash.captures), 0)
  if (isCollected || isParcelBooked(facts)) {
    return { keep: null, cash: null }
  }
  const due = onlineAmount(order)
  const keep = captured.find((payment) => MathBN.gte(heldOf(payment), due))?.id ?? null
  return { keep, cash: keep && cash.id }
}

/**
 * Which online payment pays for a cash order, and what goes back. Asked again after each part that was
 * carried out, and by a second run, it says the same: the cancelled cash payment names what replaced it.
 */
export const decideOnlinePayments = (facts: CashOrderFacts): OnlineDecision => {
  const captured = capturedOnline(facts.order)
  const settled = settledIds(facts.order)
  const open = captured.filter(({ id }) => !settled.includes(id))
  const { keep, cash } = choose(facts, captured)
  const give_back = open.flatMap((payment) => {
    const held = heldOf(payment)
    const isKept = payment.id === keep
    const amount = isKept ? subtractMoney(held, onlineAmount(facts.order)) : held
    return MathBN.gt(amount, 0) ? [{ payment_id: payment.id, amount, whole: !isKept }] : []
  })
  return {
    keep: open.some(({ id }) => id === keep) ? keep : null,
    cash,
    give_back,
    settles: open.map(({ id }) => id),
  }
}
