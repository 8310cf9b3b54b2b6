import { MathBN } from "@medusajs/framework/utils"

/** A line of a cart that says it is the fee. */
export type FeeLine = {
  variant_id: string | null
  quantity: string
  /** ₹ */
  unit_price: string
  is_tax_inclusive: boolean
}

const isExactly = (line: FeeLine, fee: string): boolean =>
  line.variant_id === null &&
  line.is_tax_inclusive &&
  MathBN.eq(line.quantity, 1) &&
  MathBN.eq(line.unit_price, fee)

/**
 * Whether the cart's fee lines are just what the shopper has to pay for paying in cash.
 * @param fee ₹; zero asks for no line at all
 */
export const isFeeRight = (lines: FeeLine[], fee: string): boolean =>
  MathBN.eq(fee, 0) ? lines.length === 0 : lines.length === 1 && isExactly(lines[0], fee)
