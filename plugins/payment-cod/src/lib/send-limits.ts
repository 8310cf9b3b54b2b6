/** Codes that may be sent of one confirmation, reminders included. */
export const MAX_SENDS = 3
export const SEND_GAP_MS = 60_000
/** Wrong codes that may be tried of one confirmation, whichever of its codes they were meant for. */
export const MAX_WRONG_GUESSES = 5
/** Wrong codes within a day of all orders for one phone, so that more orders are not more tries. */
export const MAX_WRONG_GUESSES_OF_PHONE = 10

type Sent = {
  status: string
  sends: number
  wrong_guesses: number
  last_sent_at: Date | string | null
  expires_at: Date | string
}

export type SendObjection = {
  code: "confirmation_over" | "too_many_sends" | "sent_just_now" | "too_many_tries"
  message: string
}

/** When the next code may be sent; null when none may be. */
export const nextSendAt = (sent: Sent, now: Date): Date | null => {
  const isOver = sent.status !== "pending" || new Date(sent.expires_at) <= now
  if (isOver || sent.sends >= MAX_SENDS || sent.wrong_guesses >= MAX_WRONG_GUESSES) {
    return null
  }
  const gapEnds = sent.last_sent_at ? new Date(sent.last_sent_at).getTime() + SEND_GAP_MS : 0
  return new Date(Math.max(gapEnds, now.getTime()))
}

/** Why no code may be sent now; null when one may. */
export const refuseSend = (sent: Sent, now: Date): SendObjection | null => {
  if (sent.status !== "pending" || new Date(sent.expires_at) <= now) {
    return { code: "confirmation_over", message: "This order needs no code any more." }
  }
  if (sent.wrong_guesses >= MAX_WRONG_GUESSES) {
    return { code: "too_many_tries", message: "Too many wrong codes were tried for this order." }
  }
  if (sent.sends >= MAX_SENDS) {
    return { code: "too_many_sends", message: "No more codes can be sent for this order." }
  }
  const at = nextSendAt(sent, now)!
  if (at > now) {
    const seconds = Math.ceil((at.getTime() - now.getTime()) / 1000)
    return {
      code: "sent_just_now",
      message: `A code was sent just now. Another can be sent in ${seconds} s.`,
    }
  }
  return null
}
