import type { BigNumberValue, MedusaContainer } from "@medusajs/framework/types"
import type { CodConfirmationStatus } from "../lib/confirmation-state"
import type { CodSettings } from "../settings"

export type { CodConfirmationEvent, CodConfirmationStatus } from "../lib/confirmation-state"
export type { CodSettings, CodSettingsPatch } from "../settings"

/** What the rules may look at. What is not known yet is null, and its rules do not apply. */
export type CodFacts = {
  /** Six digits. */
  pincode: string | null
  /** Order total in ₹, tax and shipping included, the fee for cash on delivery not. */
  amount: string | null
  cart_id: string | null
  /** `+91` and ten digits. */
  phone: string | null
  /** Lower case. */
  email: string | null
  customer_id: string | null
  /** Of the cart's products, with all categories above them. */
  category_ids: string[]
  /** Orders placed before, by account, e-mail or phone: neither cancelled nor waiting to be confirmed. */
  orders_placed: number | null
  /** Parcels she did not take, within the settings' window. */
  refusals: number | null
}

export type CodRefusal = {
  /** For programs, e.g. `below_minimum`; see the README for the list. A rule may have its own. */
  code: string
  /** For the shopper. */
  reason: string
}

/**
 * A rule of the shop's own, e.g. whether a courier collects cash at a pincode.
 * @returns why not, or null when it has no objection
 */
export type CodRule = (
  facts: CodFacts,
  context: { container: MedusaContainer }
) => Promise<CodRefusal | null> | CodRefusal | null

export type CodAvailability = {
  available: boolean
  /** For the shopper; null when available. */
  reason: string | null
  code: string | null
  /** ₹ with two decimals, tax included */
  fee: string
  /** Whether the order has to be confirmed before it is worked on. */
  confirmation: "none" | "code"
}

/** Who did it; `id` is the admin user's or the customer's. */
export type CodActor = { type: "shopper" | "admin" | "system"; id?: string | null }

export const COD_BLOCK_KINDS = ["phone", "email", "customer", "pincode"] as const
export type CodBlockKind = (typeof COD_BLOCK_KINDS)[number]

export type CodBlockDTO = {
  id: string
  kind: CodBlockKind
  /** E.164, lower-cased e-mail, customer id or six digits. */
  value: string
  reason: string
  expires_at: Date | string | null
  created_by: string | null
  created_at: Date | string
}

export type CreateCodBlockInput = {
  kind: CodBlockKind
  /** As it was typed. */
  value: string
  reason: string
  /** ISO instant in the future; left out: for ever. */
  expires_at?: string | null
}

export type CodShopper = {
  /** Anything the kit's `toE164` reads; what it does not read counts as none. */
  phone?: string | null
  email?: string | null
  customer_id?: string | null
}

export type RecordCodRefusalInput = CodShopper & {
  order_id: string
  pincode?: string | null
  /** `rto`: she did not take the parcel; `declined`: she said so before, which is not held against her. */
  kind: "rto" | "declined"
}

export type CodRefusalDTO = {
  id: string
  order_id: string
  kind: "rto" | "declined"
  created_at: Date | string
}

export type RequestCodConfirmationInput = {
  order_id: string
  payment_id: string
  order_number: string
  /** ₹ to collect */
  amount: string | number | BigNumberValue
  phone?: string | null
  email?: string | null
}

export const COD_CONFIRMATION_VIAS = [
  "code",
  "button",
  "shopper",
  "admin",
  "system",
  "paid_online",
  "order_cancelled",
] as const

export type CodConfirmationDTO = {
  id: string
  order_id: string
  payment_id: string
  order_number: string
  /** ₹ to collect */
  amount: string
  phone: string | null
  email: string | null
  status: CodConfirmationStatus
  /** How the last code was sent; null before that or when the sender did not say. */
  channel: "whatsapp" | "email" | null
  sends: number
  sends_left: number
  wrong_guesses: number
  tries_left: number
  last_sent_at: string | null
  /** When a code may be sent again; null when none may be. */
  resend_at: string | null
  expires_at: string
  remind_at: string | null
  reminded_at: string | null
  answered_at: string | null
  answered_via: (typeof COD_CONFIRMATION_VIAS)[number] | null
  answered_by: string | null
  created_at: string
}

export type CodConfirmationChange = {
  confirmation: CodConfirmationDTO
  changed: boolean
  /** Why nothing changed; null when something did. */
  message: string | null
}

export type IssuedCodConfirmationCode = {
  /** Six digits. Only the last one sent is right. */
  code: string
  confirmation: CodConfirmationDTO
  /** What the WhatsApp buttons carry. */
  confirm_payload: string
  cancel_payload: string
}

export type AnswerCodConfirmationInput =
  | { order_id: string; code: string }
  | { payload: string; from: string }
  | { id: string; action: "confirm" | "decline"; actor: CodActor }

export type SaveCodSettingsInput = { settings: Record<string, unknown>; actor_id?: string | null }
export type SavedCodSettings = { before: CodSettings; after: CodSettings }
