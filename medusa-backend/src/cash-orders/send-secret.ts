import type { INotificationModuleService } from "@medusajs/framework/types"
import { withoutSecrets } from "./confirmation-messages"
import type { ConfirmationChannel, ConfirmationMessage } from "./confirmation-messages"

type Stored = {
  id: string
  status: string
  channel: ConfirmationChannel
  data: Record<string, unknown> | null
}

/** What Medusa's module can do and its type does not say. */
type Rows = {
  listNotifications(filters: { idempotency_key: string | string[] }): Promise<Stored[]>
  updateNotifications(rows: { id: string; data: Record<string, unknown> }[]): Promise<unknown>
  deleteNotifications(ids: string[]): Promise<void>
}

/**
 * Takes what is secret out of the rows of messages that went out, and the rows of those that did not go out
 * altogether.
 * @returns the channel of one that went out
 */
export const cleanSecrets = async (
  service: INotificationModuleService,
  keys: string[]
): Promise<ConfirmationChannel | null> => {
  const rows = service as unknown as Rows
  const found = await rows.listNotifications({ idempotency_key: keys })
  const sent = found.filter(({ status }) => status === "success")
  const unsent = found.filter(({ status }) => status !== "success")
  if (sent.length) {
    await rows.updateNotifications(
      sent.map(({ id, data }) => ({ id, data: withoutSecrets(data ?? {}) }))
    )
  }
  if (unsent.length) {
    await rows.deleteNotifications(unsent.map(({ id }) => id))
  }
  return sent[0]?.channel ?? null
}

/**
 * Sends a message that holds a secret. Medusa stores what it sends before it sends it, so its row is cleaned
 * right after, sent or not.
 * @throws what the channel throws
 */
export const sendSecret = async (
  service: INotificationModuleService,
  message: ConfirmationMessage
): Promise<void> => {
  try {
    await service.createNotifications(message as never)
  } finally {
    await cleanSecrets(service, [message.idempotency_key])
  }
}
