import type { CodConfirmation } from "./payment-types"

/** A confirmation code is six digits. */
export const CODE_LENGTH = 6

/**
 * The digits of what was typed or pasted, `123 456` or a whole message, never more than six. An order's
 * number has six digits at its end, too, but a dash before them.
 */
export function readCode(typed: string): string {
  const whole = /(?<![\d-])\d{6}(?![\d-])/.exec(typed)?.[0]
  return whole ?? typed.replace(/\D+/g, "").slice(0, CODE_LENGTH)
}

export const isCode = (code: string): boolean => /^\d{6}$/.test(code)

/** Whole seconds until an instant, never less than none. */
export function secondsUntil(instant: string | null, now: number): number {
  const at = instant ? Date.parse(instant) : NaN
  return Number.isNaN(at) ? 0 : Math.max(0, Math.ceil((at - now) / 1000))
}

/** `0:42`, `1:05`. */
export const countdown = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`

/** Whether a cash order still waits for its code. */
export const isWaiting = (status: string): boolean => status === "pending"

/** Whether its code is still to be sent: the order is known to be asked about a moment before that. */
export const isComing = ({ status, sentTo }: Pick<CodConfirmation, "status" | "sentTo">): boolean =>
  isWaiting(status) && sentTo === null
