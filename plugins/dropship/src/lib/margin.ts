import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"

/** What is left of a selling price after the supplier is paid. */
export type Margin = {
  /** ₹ with two decimals: price less cost, GST taken out of neither. */
  amount: string
  /** Of the selling price, with one decimal; null when that is zero. */
  percent: string | null
  /** Whether it sells at a loss. */
  negative: boolean
}

/** The margin of a listing; null for a variant that has no price. Both amounts in ₹. */
export const marginOf = (
  price: BigNumberInput | null | undefined,
  cost: BigNumberInput
): Margin | null => {
  if (price === null || price === undefined) {
    return null
  }
  const amount = MathBN.sub(price, cost)
  return {
    amount: amount.toFixed(2),
    percent: MathBN.eq(price, 0) ? null : MathBN.mult(MathBN.div(amount, price), 100).toFixed(1),
    negative: MathBN.lt(amount, 0),
  }
}
