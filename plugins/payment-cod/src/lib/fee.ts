import { fromPaise, toChargePaise } from "@bodycon/kit"
import { MathBN } from "@medusajs/framework/utils"
import type { CodFee } from "../settings/fee"

const exact = (rupees: Parameters<typeof toChargePaise>[0]): string =>
  fromPaise(toChargePaise(rupees))

/**
 * What paying in cash costs, tax included.
 * @param amount ₹ of the order without the fee; null while unknown, then the least it may be of a percentage
 * @returns ₹ with two decimals, rounded half up to the paisa
 */
export const codFee = (fee: CodFee, amount: string | null): string => {
  if (amount !== null && fee.free_from !== null && MathBN.gte(amount, fee.free_from)) {
    return "0.00"
  }
  if (fee.type === "flat") {
    return exact(fee.value)
  }
  if (amount === null) {
    return exact(fee.min ?? 0)
  }
  const share = exact(MathBN.div(MathBN.mult(amount, fee.value), 100))
  if (fee.min !== null && MathBN.lt(share, fee.min)) {
    return exact(fee.min)
  }
  return fee.max !== null && MathBN.gt(share, fee.max) ? exact(fee.max) : share
}
