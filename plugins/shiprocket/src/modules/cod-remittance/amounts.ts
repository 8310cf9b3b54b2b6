import { addMoney, subtractMoney } from "@bodycon/kit"
import { MathBN } from "@medusajs/framework/utils"
import type { Money } from "./types"

/** What a line says of its money, ₹; null is a cell without an amount. */
export type ReadAmounts = {
  collected: string | null
  remitted: string | null
  charges: string | null
}

const ZERO = "0.00"

/**
 * Whether a file writes what is kept as amounts below zero. Reversals carry the other sign, so the lines on
 * which money came decide.
 */
export const deductsBelowZero = (rows: ReadAmounts[]): boolean => {
  let balance = 0
  for (const { collected, remitted, charges } of rows) {
    const came = MathBN.gt(remitted ?? collected ?? 0, 0)
    if (came && charges !== null && !MathBN.eq(charges, 0)) {
      balance += MathBN.lt(charges, 0) ? 1 : -1
    }
  }
  return balance > 0
}

/**
 * The amounts of a line, the third from the other two; null when nothing is said of money. Charges above zero
 * are kept by the courier, those below zero given back. Collected is what was remitted and the charges where a
 * sign makes it so.
 * @param below whether the file writes deductions as amounts below zero
 */
export const settleAmounts = (
  { collected, remitted, charges }: ReadAmounts,
  below: boolean
): Money | null => {
  const plain = charges ?? ZERO
  const turned = subtractMoney(ZERO, plain)
  const fee = below ? turned : plain
  if (remitted === null) {
    return collected === null
      ? null
      : { collected, remitted: subtractMoney(collected, fee), charges: fee }
  }
  if (collected === null) {
    return { collected: addMoney(remitted, fee), remitted, charges: fee }
  }
  const fits = [plain, turned].find((one) => MathBN.eq(addMoney(remitted, one), collected))
  return { collected, remitted, charges: fits ?? fee }
}
