import { maskPhone } from "@bodycon/kit"
import type { CodConfirmationDTO } from "@bodycon/medusa-payment-cod/types"

/** What the page of an order knows of its confirmation. Instants are ISO 8601 in UTC. */
export type CodConfirmationView = {
  status: CodConfirmationDTO["status"]
  /** Masked phone or e-mail; null until a code was sent */
  sent_to: string | null
  channel: CodConfirmationDTO["channel"]
  expires_at: string
  tries_left: number
  resend_at: string | null
}

/** `m•••@example.com`: enough for her to know which of her mailboxes it is. */
export const maskEmail = (email: string): string => email.replace(/^(.)[^@]*/, "$1•••")

/** The confirmation as who holds the order's link may see it. */
export const toConfirmationView = (confirmation: CodConfirmationDTO): CodConfirmationView => {
  const { channel, phone, email } = confirmation
  const sent = { whatsapp: phone && maskPhone(phone), email: email && maskEmail(email) }
  return {
    status: confirmation.status,
    sent_to: channel ? sent[channel] : null,
    channel,
    expires_at: confirmation.expires_at,
    tries_left: confirmation.tries_left,
    resend_at: confirmation.resend_at,
  }
}
