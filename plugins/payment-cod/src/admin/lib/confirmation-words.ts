import { when } from "./format"
import type { Confirmation } from "./types"

const VIAS = {
  code: "With the code",
  button: "In WhatsApp",
  shopper: "On the order page",
  admin: "By the shop",
  system: "Because time ran out",
  paid_online: "Because it was paid online",
  order_cancelled: "Because the order was cancelled",
} as const

const CHANNELS = { whatsapp: "by WhatsApp", email: "by e-mail" } as const

/** What was sent and what is left, or how it ended, in one line. */
export const answerWords = (confirmation: Confirmation): string => {
  const { status, answered_via, answered_at, sends, channel, wrong_guesses } = confirmation
  if (status !== "pending") {
    return `${answered_via ? VIAS[answered_via] : ""}, ${when(answered_at)}`
  }
  const sent = sends
    ? `${sends} of ${sends + confirmation.sends_left} codes sent${channel ? ` ${CHANNELS[channel]}` : ""}`
    : "No code sent yet"
  const wrong = wrong_guesses ? `, ${wrong_guesses} wrong` : ""
  return `${sent}${wrong}. Called off ${when(confirmation.expires_at)}`
}
