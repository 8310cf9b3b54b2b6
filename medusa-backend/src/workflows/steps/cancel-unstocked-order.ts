import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"
import { holdStock } from "../../stock/hold-stock"
import { soldOutNotices, type SoldOutOrder } from "../../stock/sold-out-notices"

const CANCELED_BY = "sold-out"

const FIELDS = [
  "id",
  "status",
  "display_id",
  "created_at",
  "total",
  "email",
  "shipping_address.first_name",
  "shipping_address.phone",
  "payment_collections.payments.captured_at",
  "payment_collections.payments.amount",
]

/**
 * Cancels an order whose pieces are gone, under its lock, and says what its shopper is told. Medusa gives back what
 * was paid. One that was cancelled by a run that died before it told her is told of all the same; one whose
 * pieces came back meanwhile stays.
 */
export const cancelUnstockedOrderStep = createStep(
  "cancel-unstocked-order",
  async ({ order_id }: { order_id: string }, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data } = await query.graph({
      entity: "order",
      fields: FIELDS,
      filters: { id: order_id },
    })
    const order = data[0] as unknown as SoldOutOrder | undefined
    if (!order || (order.status !== "canceled" && (await holdStock(container, order_id)))) {
      return new StepResponse({ is_cancelled: false, mails: [], messages: [] })
    }
    if (order.status !== "canceled") {
      await cancelOrderWorkflow(container).run({ input: { order_id, canceled_by: CANCELED_BY } })
    }
    return new StepResponse({ is_cancelled: true, ...soldOutNotices(order) })
  }
)
