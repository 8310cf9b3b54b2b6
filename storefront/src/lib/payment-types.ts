/** Shapes of paying: the ways a cart can be paid, how a payment stands, and a cash order's questions. */
import type { Cart, PaymentSession } from "./types"

/** One way to pay a cart. Amounts in ₹. */
export type PaymentMethod = {
  providerId: string
  kind: "online" | "cash"
  available: boolean
  /** Why it is not, in the shop's words. */
  reason: string | null
  fee: number
  /** What it takes off the goods. */
  discount: { code: string; label: string | null; amount: number } | null
  /** Whether the order waits for a code of the shopper's. */
  needsCode: boolean
}

/** The cart as it is paid with a method: its total has the fee or the discount in it. */
export type ChosenPayment = {
  cart: Cart
  methods: PaymentMethod[]
  providerId: string
  session: PaymentSession
}

export type ChoiceResult =
  ({ ok: true } & ChosenPayment) | { ok: false; message: string; methods: PaymentMethod[] | null }

/** How far a payment has come, whoever knows it. */
export type PaymentProgress =
  | { state: "placed"; path: string }
  /** The money may have moved; the order shows up by itself. */
  | { state: "pending" }
  /** It could not become an order: the money goes back, or has gone. */
  | { state: "refunded"; reason: string | null; done: boolean }
  | { state: "failed"; message: string }
  /** Begun, and nothing is known of it. */
  | { state: "open" }

/** A cash order that waits for its code. Times in UTC. */
export type CodConfirmation = {
  status: string
  sentTo: string | null
  channel: "whatsapp" | "email" | null
  expiresAt: string | null
  triesLeft: number | null
  resendAt: string | null
}

/** Paying a cash order online after all. Amounts in ₹. */
export type PayOnline = {
  payable: boolean
  reason: string | null
  amount: number
  saves: number
}

/** Where the money of a cash order shall go. */
export type RefundDetails = {
  orderNumber: string
  amount: number
  status: string
  masked: string | null
  /** Whether it may still be said, or said otherwise. */
  changeable: boolean
  consent: { version: string; text: string } | null
}
