import { explainWhatsAppFailure, whatsAppFailureClass } from "@bodycon/kit"
import type { WhatsAppFailureClass } from "@bodycon/kit"
import { z } from "@medusajs/framework/zod"

const statusSchema = z.object({
  id: z.string(),
  status: z.string(),
  biz_opaque_callback_data: z.string().optional(),
  errors: z.array(z.object({ code: z.number(), title: z.string().optional() })).optional(),
})

const messageSchema = z.object({
  from: z.string(),
  id: z.string(),
  button: z.object({ payload: z.string().optional() }).optional(),
  interactive: z.object({ button_reply: z.object({ id: z.string() }).optional() }).optional(),
})

const webhookSchema = z.object({
  entry: z
    .array(
      z.object({
        changes: z
          .array(
            z.object({
              value: z
                .object({
                  statuses: z.array(z.unknown()).optional(),
                  messages: z.array(z.unknown()).optional(),
                })
                .optional(),
            })
          )
          .default([]),
      })
    )
    .default([]),
})

export type WhatsAppStatus = {
  wamid: string
  status: string
  callback_data?: string
  /** In words for the merchant, when it is a supplier's message. */
  error?: string
  /** Meta's code of the first error. */
  code?: number
}

export type WhatsAppReply = { from: string; message_id: string; payload: string }

const describeError = (errors?: { code: number; title?: string }[]): string | undefined =>
  errors?.length
    ? errors
        .map(({ code, title }) => explainWhatsAppFailure(code, title, "the supplier"))
        .join("; ")
    : undefined

/**
 * Takes a delivery apart: it may hold up to 1,000 updates for several numbers. What is malformed or of
 * another kind is left out, so that one odd update does not hide the rest.
 * @returns null when it is no WhatsApp webhook at all
 */
export const readWhatsAppWebhook = (
  rawBody: string
): { statuses: WhatsAppStatus[]; replies: WhatsAppReply[] } | null => {
  let parsed
  try {
    parsed = webhookSchema.safeParse(JSON.parse(rawBody))
  } catch {
    return null
  }
  if (!parsed.success) {
    return null
  }
  const values = parsed.data.entry.flatMap((entry) =>
    entry.changes.flatMap((change) => (change.value ? [change.value] : []))
  )
  const statuses = values
    .flatMap((value) => value.statuses ?? [])
    .flatMap((raw) => statusSchema.safeParse(raw).data ?? [])
    .map((status) => ({
      wamid: status.id,
      status: status.status,
      callback_data: status.biz_opaque_callback_data,
      error: describeError(status.errors),
      code: status.errors?.[0]?.code,
    }))
  const replies = values
    .flatMap((value) => value.messages ?? [])
    .flatMap((raw) => messageSchema.safeParse(raw).data ?? [])
    .flatMap((message) => {
      const payload = message.button?.payload ?? message.interactive?.button_reply?.id
      return payload ? [{ from: message.from, message_id: message.id, payload }] : []
    })
  return { statuses, replies }
}

const SUPPLIER_BUTTON = /^(accept|reject):[^:]+:[^:]+$/

/** Whether a payload is of the kind that goes out with purchase orders, genuine or altered. */
export const isSupplierButton = (payload: string): boolean => SUPPLIER_BUTTON.test(payload)

export type WhatsAppMessageFailed = {
  message_id: string
  /** What the sender put into `biz_opaque_callback_data`. */
  key: string | null
  code: number | null
  class: WhatsAppFailureClass | null
}

/** The failure that a status tells of; null when it tells of something else. */
export const failureOf = (status: WhatsAppStatus): WhatsAppMessageFailed | null =>
  status.status === "failed"
    ? {
        message_id: status.wamid,
        key: status.callback_data ?? null,
        code: status.code ?? null,
        class: (status.code === undefined ? null : whatsAppFailureClass(status.code)) ?? null,
      }
    : null
