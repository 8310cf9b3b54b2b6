import { Modules } from "@medusajs/framework/utils"
import type { CreateNotificationDTO, MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

type Notification = CreateNotificationDTO & { idempotency_key: string }

type StoredNotification = { id: string; idempotency_key: string; status: string }

/**
 * Sends notifications, each once by its idempotency key. One whose sending failed, or whose process died,
 * is sent anew: Medusa skips the latter for ever, and for the former updates a row it never wrote, so what
 * is left of them is removed first.
 * @throws MedusaError UNEXPECTED_STATE when one could not be sent; the job is tried again
 */
export const sendOnce = async (
  container: MedusaContainer,
  notifications: Notification[]
): Promise<string[]> => {
  const service = container.resolve(Modules.NOTIFICATION)
  const keys = notifications.map((one) => one.idempotency_key)
  const earlier = (keys.length
    ? await service.listNotifications({ idempotency_key: keys } as never)
    : []) as unknown as StoredNotification[]
  const sent = new Set(
    earlier.filter((one) => one.status === "success").map((one) => one.idempotency_key)
  )
  const unsent = earlier.filter((one) => !sent.has(one.idempotency_key)).map(({ id }) => id)
  if (unsent.length) {
    await (
      service as unknown as { deleteNotifications(ids: string[]): Promise<void> }
    ).deleteNotifications(unsent)
  }
  const created = await service.createNotifications(
    notifications.filter((one) => !sent.has(one.idempotency_key))
  )
  return created.map(({ id }) => id)
}

/** `sendOnce` as a step. */
export const sendOnceStep = createStep(
  "send-once",
  async (notifications: Notification[], { container }) =>
    new StepResponse(await sendOnce(container, notifications))
)
