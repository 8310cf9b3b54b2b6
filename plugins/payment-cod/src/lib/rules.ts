import { formatInr } from "@bodycon/kit"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import type { CodOptions } from "../options"
import type { CodAvailability, CodFacts, CodRefusal } from "../types"

/** The shop's limits on an order's value; both ends are allowed. */
export const refuseByAmount = (
  amount: string | null,
  options: Pick<CodOptions, "minOrder" | "maxOrder">
): CodRefusal | null => {
  if (amount === null) {
    return null
  }
  if (MathBN.lt(amount, options.minOrder)) {
    return {
      code: "below_minimum",
      reason: `Cash on delivery is offered for orders of ${formatInr(options.minOrder)} and more.`,
    }
  }
  if (options.maxOrder && MathBN.gt(amount, options.maxOrder)) {
    return {
      code: "above_maximum",
      reason: `Cash on delivery is offered for orders of up to ${formatInr(options.maxOrder)}.`,
    }
  }
  return null
}

/** The shop's list of places without cash on delivery. */
export const refuseByPincode = (
  pincode: string | null,
  options: Pick<CodOptions, "blockedPincodes" | "blockedPincodePrefixes">
): CodRefusal | null => {
  const blocked =
    pincode !== null &&
    (options.blockedPincodes.includes(pincode) ||
      options.blockedPincodePrefixes.some((prefix) => pincode.startsWith(prefix)))
  return blocked
    ? {
        code: "pincode_blocked",
        reason: `Cash on delivery is not offered at ${pincode}. Please pay online.`,
      }
    : null
}

/** Asks the built-in rules and then the shop's own; the first objection counts. */
export const evaluateCod = async (
  facts: CodFacts,
  options: CodOptions,
  container: MedusaContainer
): Promise<CodAvailability> => {
  let refusal = refuseByPincode(facts.pincode, options) ?? refuseByAmount(facts.amount, options)
  for (const rule of options.rules) {
    refusal ??= await rule(facts, { container })
  }
  return {
    available: refusal === null,
    reason: refusal?.reason ?? null,
    code: refusal?.code ?? null,
    fee: options.fee,
  }
}
