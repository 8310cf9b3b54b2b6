import type { PaymentAttempt } from "./payment-memory"
import type { PaymentProgress } from "./payment-types"

/**
 * Where paying stands on the page. `open`: a payment was begun earlier and nothing is known of it.
 * `waiting` for the bank, or for the shop when `placing` is set: what is being ordered in cash.
 */
export type PayPhase =
  | { name: "idle" | "working" | "paying" | "open" }
  | { name: "waiting"; late: boolean; placing: PaymentAttempt | null }
  | { name: "refunded"; reason: string | null; done: boolean }

/** What the page shows for how far a payment has come. */
export function phaseOf(
  progress: PaymentProgress,
  placing: PaymentAttempt | null = null
): PayPhase {
  switch (progress.state) {
    case "pending":
    case "placed":
      return { name: "waiting", late: false, placing }
    case "refunded":
      return { name: "refunded", reason: progress.reason, done: progress.done }
    case "open":
      return { name: "open" }
    case "failed":
      return { name: "idle" }
  }
}

/** Whether the choices have made room for what became of a payment. */
export const isHeld = ({ name }: PayPhase): boolean => name === "waiting" || name === "refunded"

/** Whether something runs that must not be begun twice. */
export const isBusy = ({ name }: PayPhase): boolean => name === "working" || name === "paying"
