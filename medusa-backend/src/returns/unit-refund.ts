import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"

/** A line of an order with its money. Medusa's `total` leaves out what was already received back. */
export type PaidItem = {
  id: string
  quantity: BigNumberInput
  /** ₹ for the pieces that are still with the shopper, discount and tax included */
  total: BigNumberInput
  return_received_total?: BigNumberInput | null
  return_dismissed_total?: BigNumberInput | null
}

/** So fine that the product with any quantity is right to the paisa once it is rounded. */
const DECIMALS = 6

/** ₹ paid for all pieces of a line, those that came back included. */
export const paidForLine = (item: PaidItem) =>
  MathBN.sum(item.total, item.return_received_total ?? 0, item.return_dismissed_total ?? 0)

/**
 * ₹ that one piece of a line cost the shopper: discounts are in it, shipping is not. It may have fractions
 * of a paisa; an amount is rounded when it is multiplied by the pieces.
 * @example unitRefund({ id, quantity: 3, total: 1000 }) // "333.333333", of which three are ₹1,000.00
 */
export const unitRefund = (item: PaidItem): string =>
  MathBN.lte(item.quantity, 0)
    ? "0.000000"
    : MathBN.div(paidForLine(item), item.quantity).toFixed(DECIMALS)
