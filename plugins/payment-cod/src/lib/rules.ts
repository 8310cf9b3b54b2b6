import { formatInr } from "@bodycon/kit"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import type { CodSettings } from "../settings"
import type { CodAvailability, CodFacts, CodRefusal, CodRule } from "../types"
import { codFee } from "./fee"

const refusal = (code: string, reason: string): CodRefusal => ({ code, reason })

/**
 * Told to whom cash is refused for who she is. Anybody may type another's phone into a cart, so neither code nor
 * reason says whether she is on the list or did not take a parcel.
 */
const notForYou = () =>
  refusal("not_offered", "Cash on delivery is not available for this order. Please pay online.")

/** Whether the shop takes cash at all. */
export const refuseDisabled = ({ enabled }: Pick<CodSettings, "enabled">): CodRefusal | null =>
  enabled ? null : refusal("cod_disabled", "Cash on delivery is not offered at the moment.")

/** The shop's list of people and places. */
export const refuseBlocked = (isBlocked: boolean): CodRefusal | null =>
  isBlocked ? notForYou() : null

/** Parcels this shopper did not take. */
export const refuseByRefusals = (
  { refusals }: Pick<CodFacts, "refusals">,
  { max_refusals }: Pick<CodSettings, "max_refusals">
): CodRefusal | null =>
  refusals !== null && max_refusals !== null && refusals >= max_refusals ? notForYou() : null

/** The shop's list of places without cash on delivery. */
export const refuseByPincode = (
  { pincode }: Pick<CodFacts, "pincode">,
  settings: Pick<CodSettings, "blocked_pincodes" | "blocked_pincode_prefixes">
): CodRefusal | null =>
  pincode !== null &&
  (settings.blocked_pincodes.includes(pincode) ||
    settings.blocked_pincode_prefixes.some((prefix) => pincode.startsWith(prefix)))
    ? refusal(
        "pincode_blocked",
        `Cash on delivery is not offered at ${pincode}. Please pay online.`
      )
    : null

/** Categories not sold for cash, and everything below them. */
export const refuseByCategory = (
  { category_ids }: Pick<CodFacts, "category_ids">,
  { blocked_category_ids }: Pick<CodSettings, "blocked_category_ids">
): CodRefusal | null =>
  category_ids.some((id) => blocked_category_ids.includes(id))
    ? refusal(
        "category_blocked",
        "Something in your bag cannot be paid for in cash. Please pay online."
      )
    : null

/** The shop's limits on an order's value; both ends are allowed. */
export const refuseByAmount = (
  { amount }: Pick<CodFacts, "amount">,
  { min_order, max_order }: Pick<CodSettings, "min_order" | "max_order">
): CodRefusal | null => {
  if (amount === null) {
    return null
  }
  if (MathBN.lt(amount, min_order)) {
    return refusal(
      "below_minimum",
      `Cash on delivery is offered for orders of ${formatInr(min_order)} and more.`
    )
  }
  return max_order !== null && MathBN.gt(amount, max_order)
    ? refusal(
        "above_maximum",
        `Cash on delivery is offered for orders of up to ${formatInr(max_order)}.`
      )
    : null
}

/** The most a first order may be. */
export const refuseFirstOrder = (
  { amount, orders_placed }: Pick<CodFacts, "amount" | "orders_placed">,
  { first_order_max }: Pick<CodSettings, "first_order_max">
): CodRefusal | null =>
  orders_placed === 0 &&
  amount !== null &&
  first_order_max !== null &&
  MathBN.gt(amount, first_order_max)
    ? refusal(
        "first_order_limit",
        `Cash on delivery is offered for first orders of up to ${formatInr(first_order_max)}.`
      )
    : null

/** The first built-in rule that objects, in the order of how final its answer is. */
export const refuseBySettings = (
  facts: CodFacts,
  settings: CodSettings,
  isBlocked: boolean
): CodRefusal | null =>
  refuseDisabled(settings) ??
  refuseBlocked(isBlocked) ??
  refuseByRefusals(facts, settings) ??
  refuseByPincode(facts, settings) ??
  refuseByCategory(facts, settings) ??
  refuseByAmount(facts, settings) ??
  refuseFirstOrder(facts, settings)

/** Whether the shopper is asked to confirm the order. */
export const needsConfirmation = (
  { amount, orders_placed }: Pick<CodFacts, "amount" | "orders_placed">,
  { confirm }: Pick<CodSettings, "confirm">
): boolean =>
  (amount !== null && confirm.above !== null && MathBN.gt(amount, confirm.above)) ||
  (confirm.first_order && orders_placed === 0)

export type CodQuestion = {
  facts: CodFacts
  settings: CodSettings
  /** Whether the phone, e-mail, customer or pincode is on the blocklist. */
  isBlocked: boolean
  rules: CodRule[]
}

/** Asks the built-in rules and then the shop's own; the first objection counts. */
export const evaluateCod = async (
  { facts, settings, isBlocked, rules }: CodQuestion,
  container: MedusaContainer
): Promise<CodAvailability> => {
  let objection = refuseBySettings(facts, settings, isBlocked)
  for (const rule of rules) {
    objection ??= await rule(facts, { container })
  }
  return {
    available: objection === null,
    reason: objection?.reason ?? null,
    code: objection?.code ?? null,
    fee: codFee(settings.fee, facts.amount),
    confirmation: needsConfirmation(facts, settings) ? "code" : "none",
  }
}
