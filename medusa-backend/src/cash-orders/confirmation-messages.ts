import { formatInr } from "@bodycon/kit"
import type { CodConfirmationDTO } from "@bodycon/medusa-payment-cod/types"
import type { CreateNotificationDTO } from "@medusajs/framework/types"

export type ConfirmationChannel = "whatsapp" | "email"

export type ConfirmationMessage = CreateNotificationDTO & {
  idempotency_key: string
  channel: ConfirmationChannel
  data: Record<string, unknown>
}

const PREFIX = "cod.confirm:"

/** Names one message: of one confirmation, one wanted send, one channel. */
export const confirmationKey = (
  id: string,
  sendKey: string,
  channel: ConfirmationChannel
): string => `${PREFIX}${id}:${sendKey}:${channel}`

/** Reads what `confirmationKey` made for WhatsApp; null for any other message. */
export const readWhatsAppKey = (key: unknown): { id: string; send_key: string } | null => {
  const found = typeof key === "string" ? /^cod\.confirm:([^:]+):(.+):whatsapp$/.exec(key) : null
  return found && { id: found[1], send_key: found[2] }
}

/** What opens the confirmation, and stays with nobody but her once it is sent. */
const SECRETS = ["code", "confirm_payload", "cancel_payload", "url", "pay_url"]

/**
 * What may be kept of a message once it is sent. Secrets become null instead of going: Medusa merges what it
 * is told of a stored object into what it has.
 */
export const withoutSecrets = (data: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, SECRETS.includes(key) ? null : value])
  )

type Asked = Pick<
  CodConfirmationDTO,
  "id" | "order_id" | "order_number" | "amount" | "phone" | "email"
>

/** What a message carries besides what was asked. */
export type MessageContent = {
  code: string
  confirm_payload: string
  cancel_payload: string
  shopper_name: string | null
  /** The order's page */
  url: string
  /** Where she may pay online instead; null when she may not */
  pay_url: string | null
}

/** How she is reached, in the order it is tried; mail also when nothing else works. */
export const waysToAsk = (
  { phone, email }: Pick<Asked, "phone" | "email">,
  channels: ConfirmationChannel[]
): ConfirmationChannel[] => [
  ...(phone && channels.includes("whatsapp") ? (["whatsapp"] as const) : []),
  ...(email ? (["email"] as const) : []),
]

/** The message that carries one code over one channel. */
export const confirmationMessage = (
  asked: Asked,
  sendKey: string,
  channel: ConfirmationChannel,
  { code, confirm_payload, cancel_payload, shopper_name, url, pay_url }: MessageContent
): ConfirmationMessage => {
  const facts = { order_number: asked.order_number, total: formatInr(asked.amount), code }
  const isMail = channel === "email"
  return {
    to: (isMail ? asked.email : asked.phone) ?? "",
    channel,
    template: isMail ? "cod.confirm" : "cod_confirm",
    idempotency_key: confirmationKey(asked.id, sendKey, channel),
    resource_id: asked.order_id,
    resource_type: "order",
    data: isMail
      ? { ...facts, shopper_name, url, ...(pay_url ? { pay_url } : {}) }
      : { ...facts, confirm_payload, cancel_payload },
  }
}
