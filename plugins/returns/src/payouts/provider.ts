import type { RefundDestination } from "../rules/refund-destination"

/** Money to transfer, as a provider gets it. Log neither it nor parts of it. */
export type PayoutOrder = {
  /**
   * The idempotency key: 10 to 64 characters of `A-Za-z0-9_-`, the same for every repeat of one transfer,
   * another one after a failure that a person wants tried again. Give it to the bank as its own
   * idempotency key or reference.
   */
  key: string
  payout_id: string
  /** ₹, two decimals: `"1299.50"`. */
  amount: string
  currency_code: "inr"
  destination: RefundDestination
  /** What the shopper reads in her statement: `Refund BC-20261121-000007`, 30 characters at most. */
  narration: string
  order_number: string
}

/** What became of a transfer. */
export type PayoutOutcome = {
  /**
   * `sent`: the bank took it and will say later; `paid`: the shopper has it; `failed`: she does not and will
   * not get it. Whoever does not know throws.
   */
  status: "sent" | "paid" | "failed"
  /** The bank's reference (UTR), wanted for `paid`. */
  reference?: string
  /** Why it failed, for the merchant; nothing of the shopper's account in it. */
  message?: string
}

/**
 * A bank's or a payment company's payout API. `send` may be called again with the same key only after
 * `find` did not know it, and never at the same time; a throw (time-out, no connection, 5xx) means
 * that nobody knows, and `find` is asked before anything is sent anew.
 */
export interface PayoutProvider {
  /** Names it in the options and on payouts: `a-z`, `0-9`, `-` and `_`. */
  readonly id: string
  send(order: PayoutOrder): Promise<PayoutOutcome>
  /** The transfer of this key, or null when the bank never took one. Throws when it cannot say. */
  find(key: string): Promise<PayoutOutcome | null>
}

/** The default: nothing is sent; somebody transfers what is due and notes it. */
export const MANUAL_PAYOUTS = "manual"
