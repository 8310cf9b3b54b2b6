/** Container key of the module of undelivered parcels. */
export const NDR_MODULE = "ndr"

/** Shiprocket waits so long for an answer before the courier decides by itself. */
export const ANSWER_HOURS = 24

/** So long before the end an unanswered case rings the merchant's bell. */
export const EXPIRING_HOURS = 6

export const NDR_STATUSES = ["open", "answered", "closed"] as const
export type NdrStatus = (typeof NDR_STATUSES)[number]

/** How a case ended. `attempted_again`: the next attempt failed too and has a case of its own. */
export const NDR_OUTCOMES = ["delivered", "rto", "lost", "expired", "attempted_again"] as const
export type NdrOutcome = (typeof NDR_OUTCOMES)[number]

export const NDR_ACTIONS = ["re-attempt", "return", "fake-attempt"] as const
export type NdrAction = (typeof NDR_ACTIONS)[number]

/** Who answers, the weakest first: the shopper overrules a rule, a person both. */
export const ANSWERERS = ["rule", "shopper", "person"] as const
export type Answerer = (typeof ANSWERERS)[number]

/** How far an answer is on its way to Shiprocket. From `sending` on it is final. */
export const SEND_STATES = ["none", "queued", "sending", "sent", "refused"] as const
export type SendState = (typeof SEND_STATES)[number]

export const NDR_EVENT_KINDS = [
  "opened",
  "updated",
  "rule",
  "asked",
  "answered",
  "sent",
  "send_failed",
  "refused",
  "expiring",
  "closed",
] as const
export type NdrEventKind = (typeof NDR_EVENT_KINDS)[number]
