import { createHash } from "node:crypto"

/**
 * What a visitor's session remembers of paying a cart: enough to send the same request again under the
 * same key, and to know after a reload that a payment is under way.
 */
export type PaymentMemory = {
  cart: string
  session: string
  provider: string
  /** ₹, as the shop charges it. */
  total: number
  /** Counts the attempts that were answered with a no; each has a key of its own. */
  attempt: number
  /** `opened`: the payment sheet was shown. `returned`: it said that it was paid. */
  stage: "chosen" | "opened" | "returned"
}

const STAGES: string[] = ["chosen", "opened", "returned"] satisfies PaymentMemory["stage"][]

const isMemory = (value: unknown): value is PaymentMemory => {
  if (typeof value !== "object" || value === null) {
    return false
  }
  const { cart, session, provider, total, attempt, stage } = value as Record<string, unknown>
  return (
    [cart, session, provider].every((text) => typeof text === "string" && text !== "") &&
    typeof total === "number" &&
    Number.isSafeInteger(attempt) &&
    typeof stage === "string" &&
    STAGES.includes(stage)
  )
}

/** @returns `null` for what this shop never wrote */
export function readMemory(stored: string | null): PaymentMemory | null {
  try {
    const value: unknown = JSON.parse(stored ?? "null")
    return isMemory(value) ? value : null
  } catch {
    return null
  }
}

/** What is about to be paid, and what the shop charges for it in ₹. */
export type PaymentAttempt = Pick<PaymentMemory, "session" | "provider" | "total">

/** The same session at the same price goes on where it was, another begins anew. */
export function rememberAttempt(
  before: PaymentMemory | null,
  now: PaymentAttempt & { cart: string }
): PaymentMemory {
  const isSame =
    before?.cart === now.cart &&
    before.session === now.session &&
    before.provider === now.provider &&
    before.total === now.total
  return isSame ? before : { ...now, attempt: 0, stage: "chosen" }
}

/**
 * The `Idempotency-Key` of completing a cart: the same for a repeated click, another for another total,
 * another way to pay, another login, or after an answer that was a no.
 */
export function completionKey(memory: PaymentMemory, login: string | null): string {
  const { cart, session, provider, total, attempt } = memory
  const facts = [cart, session, provider, total, attempt, login ?? ""]
  return `checkout-${createHash("sha256").update(JSON.stringify(facts)).digest("hex").slice(0, 48)}`
}
