import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { paymentsOf } from "../../dispatch/is-payable"

type FoundOrder = {
  id: string
  status: string
  is_draft_order: boolean
  metadata: { cart_id?: unknown } | null
  payment_collections: { payments: { id: string }[] }[]
}

/** Looks again under the order's lock: a payment or a link may have come since the sweep saw it. */
export const findOrphanedOrderStep = createStep(
  "find-orphaned-order",
  async ({ order_id }: { order_id: string }, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const [orders, links] = await Promise.all([
      query.graph({
        entity: "order",
        fields: ["id", "status", "is_draft_order", "metadata", "payment_collections.payments.id"],
        filters: { id: order_id },
      }),
      query.graph({ entity: "order_cart", fields: ["cart_id"], filters: { order_id } }),
    ])
    const order = orders.data[0] as unknown as FoundOrder | undefined
    return new StepResponse({
      is_orphaned:
        order?.status === "pending" &&
        !order.is_draft_order &&
        typeof order.metadata?.cart_id === "string" &&
        !links.data.length &&
        !paymentsOf(order).length,
    })
  }
)
