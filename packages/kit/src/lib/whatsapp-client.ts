import { z } from "@medusajs/framework/zod"
import { fetchJson, HttpError } from "./http"
import { explainWhatsAppFailure, WhatsAppError, whatsAppFailureClass } from "./whatsapp-errors"

const errorSchema = z.object({
  error: z.object({
    code: z.number(),
    message: z.string().optional(),
    error_data: z.object({ details: z.string().optional() }).optional(),
  }),
})

const acceptedSchema = z.object({ messages: z.array(z.object({ id: z.string() })).min(1) })

export type WhatsAppTemplateMessage = {
  /** Country code and digits, with or without `+`. */
  to: string
  template: string
  language: string
  bodyParameters: string[]
  /** In the template's order: the payload of a quick reply, or what follows the link's fixed part. */
  buttons: { kind: "quick_reply" | "url"; value: string }[]
  /** Echoed in every status webhook of this message. */
  callbackData: string
}

export type WhatsAppClientSettings = {
  /** Graph API base with its version, e.g. `https://graph.facebook.com/v23.0` */
  apiUrl: string
  phoneNumberId: string
  token: string
  /** Whom failures speak of. @default "the recipient" */
  recipient?: string
}

/** Sends templates by the WhatsApp Business Cloud API. */
export class WhatsAppClient {
  constructor(private readonly settings: WhatsAppClientSettings) {}

  /**
   * Acceptance is not delivery: what became of the message is told by webhook. The API has no
   * idempotency key, so the call is never repeated here.
   * @returns the message's `wamid`
   * @throws WhatsAppError
   */
  async sendTemplate(message: WhatsAppTemplateMessage): Promise<string> {
    const { apiUrl, phoneNumberId, token } = this.settings
    try {
      const { body } = await fetchJson(`${apiUrl.replace(/\/$/, "")}/${phoneNumberId}/messages`, {
        method: "POST",
        headers: { authorization: `Bearer ${token}` },
        body: templateBody(message),
        timeoutMs: 15_000,
      })
      return this.readAccepted(body)
    } catch (error) {
      throw this.classify(error)
    }
  }

  private readAccepted(body: unknown): string {
    const accepted = acceptedSchema.safeParse(body)
    if (accepted.success) {
      return accepted.data.messages[0].id
    }
    throw (
      this.fromErrorBody(body) ??
      new WhatsAppError("unknown", null, "WhatsApp answered without a message id")
    )
  }

  /** The status is no guide: an error may come with 200, and a final one with 500. The code is. */
  private fromErrorBody(body: unknown): WhatsAppError | null {
    const parsed = errorSchema.safeParse(body)
    if (!parsed.success) {
      return null
    }
    const { code, message, error_data } = parsed.data.error
    const said = error_data?.details ?? message
    return new WhatsAppError(
      whatsAppFailureClass(code) === "retry" ? "unavailable" : "refused",
      code,
      `WhatsApp: ${explainWhatsAppFailure(code, said, this.settings.recipient)}`
    )
  }

  private classify(error: unknown): WhatsAppError {
    if (error instanceof WhatsAppError) {
      return error
    }
    if (!(error instanceof HttpError)) {
      return new WhatsAppError(
        "unknown",
        null,
        error instanceof Error ? error.message : String(error)
      )
    }
    const kind = error.status === 429 ? "unavailable" : error.outcomeUnknown ? "unknown" : "refused"
    return this.fromErrorBody(error.body) ?? new WhatsAppError(kind, null, error.message)
  }
}

const templateBody = (message: WhatsAppTemplateMessage) => ({
  messaging_product: "whatsapp",
  recipient_type: "individual",
  to: message.to,
  type: "template",
  biz_opaque_callback_data: message.callbackData,
  template: {
    name: message.template,
    language: { code: message.language },
    components: [
      {
        type: "body",
        parameters: message.bodyParameters.map((text) => ({ type: "text", text })),
      },
      ...message.buttons.map(({ kind, value }, index) => ({
        type: "button",
        sub_type: kind,
        index: String(index),
        parameters: [
          kind === "url" ? { type: "text", text: value } : { type: "payload", payload: value },
        ],
      })),
    ],
  },
})
