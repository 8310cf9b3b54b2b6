export const COD_CONFIRMATION_STATUSES = ["pending", "confirmed", "declined", "expired"] as const

export type CodConfirmationStatus = (typeof COD_CONFIRMATION_STATUSES)[number]
export type CodConfirmationEvent = "confirm" | "decline" | "expire"

const OUTCOMES = { confirm: "confirmed", decline: "declined", expire: "expired" } as const

const OVER = {
  confirmed: "This order was confirmed already.",
  declined: "This order was called off already.",
  expired: "This order was not confirmed in time and was called off.",
} as const

export type CodConfirmationMove = {
  status: CodConfirmationStatus
  changed: boolean
  /** Why nothing changed, for the shopper; null when something did. */
  message: string | null
}

/** What an answer makes of a confirmation: the first one counts, later ones change nothing and say so. */
export const nextConfirmation = (
  status: CodConfirmationStatus,
  event: CodConfirmationEvent
): CodConfirmationMove =>
  status === "pending"
    ? { status: OUTCOMES[event], changed: true, message: null }
    : { status, changed: false, message: OVER[status] }
