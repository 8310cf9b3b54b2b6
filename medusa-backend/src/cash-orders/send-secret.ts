import type { INotificationModuleService } from "@medusajs/framework/types"
import { withoutSecrets } from "./confirmation-messages"
import type { ConfirmationMessage } from "./confirmation-messages"

type Stored = { id: string; status: string; data: Record<string, unknown> | null }

/** What Medusa's module can do and its type does not say. */
type Rows = {
  listNotifications(filters: { idempotency_key: string }): Promise<Stored[]>
  updateNotifications(row: { id: string; data: Record<string, unknown> }): Promise<unknown>
  deleteNotifications(ids: string[]): Promise<void>
}

/**
 * Sends a message that holds a secret, once by its key. Medusa stores what it sends before it sends it:
 * what is secret of that goes from the row right after, and of a message that could not be sent the row goes
 * altogether. A row whose process died while sending is sent anew; only then may she get a code twice.
 * @throws what the channel throws
 */
export const sendSecret = async (
  service: INotificationModuleService,
  message: ConfirmationMessage
): Promise<void> => {
  const rows = service as unknown as Rows
  const clean = async () => {
    const [row] = await rows.listNotifications({ idempotency_key: message.idempotency_key })
    if (!row) {
      return null
    }
    if (row.status === "success") {
      await rows.updateNotifications({ id: row.id, data: withoutSecrets(message.data) })
    } else {
      await rows.deleteNotifications([row.id])
    }
    return row.status
  }
  if ((await clean()) === "success") {
    return
  }
  try {
    await service.createNotifications(message as never)
  } finally {
    await clean()
  }
}
