import type { MedusaContainer } from "@medusajs/framework/types"

/** What the rules may look at. What is not known yet is null, and its rules do not apply. */
export type CodFacts = {
  /** Six digits. */
  pincode: string | null
  /** Order total in ₹, tax and shipping included. */
  amount: string | null
  cart_id: string | null
}

export type CodRefusal = {
  /** For programs: `below_minimum`, `above_maximum`, `pincode_blocked`, or a rule's own. */
  code: string
  /** For the shopper. */
  reason: string
}

/**
 * A rule of the shop's own, e.g. whether a courier collects cash at a pincode.
 * @returns why not, or null when it has no objection
 */
export type CodRule = (
  facts: CodFacts,
  context: { container: MedusaContainer }
) => Promise<CodRefusal | null> | CodRefusal | null

export type CodAvailability = {
  available: boolean
  /** For the shopper; null when available. */
  reason: string | null
  code: string | null
  /** ₹ */
  fee: string
}
