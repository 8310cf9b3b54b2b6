import { isFeeLine, sumMoney, subtractMoney } from "@bodycon/kit"
import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN, MedusaError } from "@medusajs/framework/utils"
import { isGivenBack } from "./given-back"
import { COD_PROVIDER_ID, paymentsOf } from "./is-payable"
import type { PricedItem } from "./order-shares"

type Instant = Date | string | null

/** A payment as far as giving back goes. */
export type RefundablePayment = {
  id: string
  provider_id: string
  /** ₹ */
  amount?: BigNumberInput
  canceled_at: Instant
  captures: { amount: BigNumberInput }[] | null
  refunds: { id: string; amount: BigNumberInput; note: string | null }[] | null
}

export type EditableItem = PricedItem & {
  detail: { fulfilled_quantity: BigNumberInput }
  adjustments?: { amount: BigNumberInput; code?: string | null }[] | null
}

export type RefundableOrder = {
  id: string
  status: string
  total: BigNumberInput
  items: EditableItem[]
  payment_collections: { payments: RefundablePayment[] }[]
}

export type OrderChangeFacts = {
  id: string
  status: string
  change_type: string | null
  internal_note: string | null
}

export type RefundableLine = { id: string; order_line_item_id: string; quantity: number }

const ACTIVE = ["pending", "requested"]

/** What marks everything done for one flagged line, so that it is done once. */
export const refundMark = (lineId: string): string => `unfulfillable line ${lineId}`

/** Whether a refund of a payment was made for a flagged line. */
export const isLineRefund = (note: string | null | undefined): boolean =>
  !!note?.startsWith(refundMark(""))

/** The edit of the order that takes the line's pieces off, as far as it has come. */
export const ownChange = (changes: OrderChangeFacts[], lineId: string) => ({
  isDone: changes.some(
    (change) => change.internal_note === refundMark(lineId) && change.status === "confirmed"
  ),
  left: changes.find(
    (change) => change.internal_note === refundMark(lineId) && ACTIVE.includes(change.status)
  ),
})

const refuse = (message: string): never => {
  throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
}

const sumOf = (amounts: { amount: BigNumberInput }[] | null) =>
  sumMoney((amounts ?? []).map((one) => one.amount))

/**
 * Payments that hold money of the shopper's, other than cash. Not what she paid online of an order that had
 * no use for it any more.
 */
const prepaid = (order: Pick<RefundableOrder, "payment_collections">): RefundablePayment[] =>
  paymentsOf(order).filter(
    (payment) =>
      payment.provider_id !== COD_PROVIDER_ID && !payment.canceled_at && !isGivenBack(payment)
  )

/**
 * Whether the pieces of a flagged line can be taken off the order and their money given back.
 * @throws MedusaError NOT_ALLOWED that says why not
 */
export const assertRefundable = (
  order: RefundableOrder,
  line: RefundableLine,
  changes: OrderChangeFacts[]
): void => {
  if (order.status === "canceled") {
    refuse(`order ${order.id} was cancelled; its money is given back with it`)
  }
  const own = ownChange(changes, line.id)
  const foreign = changes.find(
    (change) => ACTIVE.includes(change.status) && change.id !== own.left?.id
  )
  if (foreign) {
    refuse(`the order has an open ${foreign.change_type ?? "change"}; confirm or cancel it first`)
  }
  if (!own.isDone) {
    remainingQuantity(order, line)
  }
  if (prepaid(order).some((payment) => MathBN.lte(sumOf(payment.captures), 0))) {
    refuse("the payment is authorised but not captured; capture it first")
  }
}

/**
 * Pieces of the item that stay on the order.
 * @throws MedusaError NOT_ALLOWED when the pieces are not on the order or are with the courier already
 */
export const remainingQuantity = (order: RefundableOrder, line: RefundableLine): number => {
  const item = order.items.find((one) => one.id === line.order_line_item_id)
  if (!item || MathBN.lt(item.quantity, line.quantity)) {
    return refuse(`the order does not have ${line.quantity} of item ${line.order_line_item_id}`)
  }
  const remaining = MathBN.sub(item.quantity, line.quantity)
  const fulfilled = item.detail.fulfilled_quantity
  if (MathBN.lt(remaining, fulfilled)) {
    return refuse(
      `${String(fulfilled)} of item ${item.id} are in parcels already, so only ` +
        `${MathBN.sub(item.quantity, fulfilled).toString()} can be taken off`
    )
  }
  return remaining.toNumber()
}

/**
 * How many pieces of which lines the order has once a flagged line is off, the flagged one first. With its
 * last goods its fees leave too: nobody pays for what nobody brings.
 * @throws MedusaError NOT_ALLOWED as `remainingQuantity`
 */
export const remainingItems = (
  order: RefundableOrder,
  line: RefundableLine
): { id: string; quantity: number }[] => {
  const id = line.order_line_item_id
  const quantity = remainingQuantity(order, line)
  const present = order.items.filter((item) => item.id !== id && MathBN.gt(item.quantity, 0))
  const isLast = quantity === 0 && present.every(isFeeLine)
  return [{ id, quantity }, ...(isLast ? present.map((fee) => ({ id: fee.id, quantity: 0 })) : [])]
}

export type PlannedRefund = { payment_id: string; amount: string; note: string }

/**
 * From which payments an amount goes back. What was given back under the same note before counts, so that
 * a repeat plans only what is left. Cash was never paid to the shop, so an order paid at the door gives
 * nothing.
 * @param note what the refunds are for; marks them, so that they are made once
 * @throws MedusaError NOT_ALLOWED when the payments hold less
 */
export const planRefund = (
  order: Pick<RefundableOrder, "id" | "payment_collections">,
  note: string,
  amount: BigNumberInput
): PlannedRefund[] => {
  const payments = prepaid(order)
  if (!payments.length) {
    return []
  }
  const given = sumMoney(
    payments.flatMap((payment) =>
      (payment.refunds ?? []).filter((refund) => refund.note === note).map((one) => one.amount)
    )
  )
  let open = subtractMoney(amount, given)
  const planned = payments.flatMap((payment) => {
    const held = subtractMoney(sumOf(payment.captures), sumOf(payment.refunds))
    const share = MathBN.min(open, held)
    if (MathBN.lte(share, 0)) {
      return []
    }
    open = subtractMoney(open, share)
    return [{ payment_id: payment.id, amount: share.toFixed(2), note }]
  })
  return MathBN.gt(open, 0)
    ? refuse(`the payments of order ${order.id} hold ${open} less than is to be given back`)
    : planned
}

/** `planRefund` for a flagged line. */
export const planLineRefund = (
  order: RefundableOrder,
  lineId: string,
  amount: BigNumberInput
): PlannedRefund[] => planRefund(order, refundMark(lineId), amount)
