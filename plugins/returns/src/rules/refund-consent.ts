/**
 * What the shopper agrees to before the shop may keep where to send the money. A new wording gets a new
 * version; which one was agreed to, and when, stays with the request.
 */
export const REFUND_CONSENT = {
  version: "2026-11-21",
  text: "I agree that the shop keeps these payment details, encrypted, and uses them only to pay me this refund. They belong to me or to somebody who allowed me to use them.",
} as const
