import type { SandboxContext } from "../context"
import type { Json } from "../lib/http"
import { hmacHex, toAsciiJson } from "../lib/signing"
import { FAILURES } from "./errors"
import type { MessageStatus, WhatsappMessage } from "./state"

const unixText = (): string => String(Math.floor(Date.now() / 1000))

/** Posts one change to the shop's callback URL, signed with the app secret over the raw, ASCII-escaped body. */
function send(context: SandboxContext, event: string, key: string, value: Json): void {
  const { phoneNumberId, appSecret } = context.options.whatsapp
  const body = toAsciiJson({
    object: "whatsapp_business_account",
    entry: [
      {
        id: "200000000000001",
        changes: [
          {
            field: "messages",
            value: {
              messaging_product: "whatsapp",
              metadata: { display_phone_number: "919800000000", phone_number_id: phoneNumberId },
              ...value,
            },
          },
        ],
      },
    ],
  })
  context.webhooks.send({
    provider: "whatsapp",
    event,
    key,
    url: `${context.options.backendUrl}/hooks/whatsapp`,
    headers: { "x-hub-signature-256": `sha256=${hmacHex(appSecret, body)}` },
    body,
    accepts: "200",
  })
}

/** A status update of a message the shop sent. */
export function sendStatus(
  context: SandboxContext,
  message: WhatsappMessage,
  status: MessageStatus
): void {
  const billed = status === "sent" || status === "delivered"
  send(context, `status.${status}`, message.id, {
    statuses: [
      {
        id: message.id,
        status,
        timestamp: unixText(),
        recipient_id: message.to,
        ...(message.callbackData ? { biz_opaque_callback_data: message.callbackData } : {}),
        ...(billed
          ? {
              pricing: {
                billable: true,
                pricing_model: "PMP",
                type: "regular",
                category: "utility",
              },
            }
          : {}),
        ...(status === "failed" && message.error
          ? {
              errors: [
                {
                  code: message.error.code,
                  title: message.error.title,
                  message: message.error.title,
                  error_data: { details: FAILURES[message.error.code] ?? message.error.title },
                  href: "https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/",
                },
              ],
            }
          : {}),
      },
    ],
  })
}

/** A message from a person: a pressed template button, or free text. */
export function sendInbound(
  context: SandboxContext,
  input: { id: string; from: string; name: string; content: Json }
): void {
  send(context, "message", input.id, {
    contacts: [{ profile: { name: input.name }, wa_id: input.from }],
    messages: [{ from: input.from, id: input.id, timestamp: unixText(), ...input.content }],
  })
}
