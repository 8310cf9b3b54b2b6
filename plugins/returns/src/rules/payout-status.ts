/** Where a payout can be. */
export const PAYOUT_STATUSES = [
  "details_wanted",
  "due",
  "sending",
  "sent",
  "paid",
  "failed",
] as const

export type PayoutStatus = (typeof PAYOUT_STATUSES)[number]

/**
 * To which states each state leads. Paid is the only end; what failed is due again, or waits for other
 * details. A person may note a transfer while nothing is on its way by a provider, and one that a bank
 * took but did not confirm.
 */
const LEADS_TO: Record<PayoutStatus, readonly PayoutStatus[]> = {
  details_wanted: ["due"],
  due: ["sending", "paid"],
  sending: ["sent", "paid", "failed"],
  sent: ["paid", "failed"],
  failed: ["due", "details_wanted"],
  paid: [],
}

/** Whether a payout may go from one state to another. Unknown states lead nowhere and are never reached. */
export const canPayoutReach = (from: string, to: string): boolean =>
  Object.hasOwn(LEADS_TO, from) &&
  (LEADS_TO[from as PayoutStatus] as readonly string[]).includes(to)

/** Payouts whose destination may still change: no bank has been asked, or it said no. */
const CHANGEABLE: readonly string[] = ["details_wanted", "due", "failed"]

/** Whether the shopper or the merchant may still say, or say otherwise, where the money goes. */
export const isDestinationChangeable = (status: string): boolean => CHANGEABLE.includes(status)

/** Payouts that a provider was asked for and that are not known to be paid or failed. */
export const UNDER_WAY: readonly PayoutStatus[] = ["sending", "sent"]
