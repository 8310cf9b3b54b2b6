import { MathBN } from "@medusajs/framework/utils"
import type { BigNumberInput } from "@medusajs/framework/types"
import type { CodConfirmationStatus } from "../../lib/confirmation-state"
import { MAX_SENDS, MAX_WRONG_GUESSES, nextSendAt } from "../../lib/send-limits"
import type { CodConfirmationDTO } from "../../types"

type Instant = Date | string

/** The row as the module reads it. */
export type ConfirmationRow = {
  id: string
  order_id: string
  payment_id: string
  order_number: string
  amount: BigNumberInput
  phone: string | null
  email: string | null
  status: CodConfirmationStatus
  code_hash: string | null
  send_key: string | null
  channel: CodConfirmationDTO["channel"]
  sends: number
  last_sent_at: Instant | null
  wrong_guesses: number
  expires_at: Instant
  remind_at: Instant | null
  reminded_at: Instant | null
  answered_at: Instant | null
  answered_via: CodConfirmationDTO["answered_via"]
  answered_by: string | null
  created_at: Instant
}

const iso = (at: Instant | null): string | null => (at ? new Date(at).toISOString() : null)

/** A confirmation as others see it: without its code's hash. */
export const toConfirmation = (row: ConfirmationRow, now = new Date()): CodConfirmationDTO => ({
  id: row.id,
  order_id: row.order_id,
  payment_id: row.payment_id,
  order_number: row.order_number,
  amount: MathBN.convert(row.amount).toFixed(2),
  phone: row.phone,
  email: row.email,
  status: row.status,
  channel: row.channel,
  sends: row.sends,
  sends_left: Math.max(0, MAX_SENDS - row.sends),
  wrong_guesses: row.wrong_guesses,
  tries_left: Math.max(0, MAX_WRONG_GUESSES - row.wrong_guesses),
  last_sent_at: iso(row.last_sent_at),
  resend_at: iso(nextSendAt(row, now)),
  expires_at: iso(row.expires_at)!,
  remind_at: iso(row.remind_at),
  reminded_at: iso(row.reminded_at),
  answered_at: iso(row.answered_at),
  answered_via: row.answered_via,
  answered_by: row.answered_by,
  created_at: iso(row.created_at)!,
})
