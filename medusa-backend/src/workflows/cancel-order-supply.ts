import { settleOrderReservationsWorkflow } from "@bodycon/medusa-plugin-dropship/workflows"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { useQueryGraphStep } from "@medusajs/medusa/core-flows"
import { cancelPurchaseOrdersStep } from "./steps/cancel-purchase-orders"
import { closeFlagsStep } from "./steps/close-flags"

const OPEN = ["draft", "sent", "accepted", "ready"]

/**
 * Calls off what a cancelled order has bought as far as the courier does not have it, and gives back the
 * stock that Medusa does not know of, reserved for parts of its lines. Open flags are closed with it. Durable; safe to repeat.
 */
export const cancelOrderSupplyWorkflow = createWorkflow(
  "cancel-order-supply",
  (input: { order_id: string }) => {
    const order = useQueryGraphStep({
      entity: "order",
      fields: ["id", "status"],
      filters: { id: input.order_id },
      options: { isList: false, throwIfKeyNotFound: true },
    }).config({ name: "get-order" })
    const open = useQueryGraphStep({
      entity: "purchase_order",
      fields: ["id"],
      filters: { order_id: input.order_id, status: OPEN },
    }).config({ name: "get-open-purchase-orders" })
    const ids = transform({ open }, (found) => ({ ids: found.open.data.map(({ id }) => id) }))
    const cancelled = when(
      "order-is-cancelled",
      { order },
      (found) => found.order.data.status === "canceled"
    ).then(() => {
      const done = cancelPurchaseOrdersStep(ids)
      closeFlagsStep(input)
      settleOrderReservationsWorkflow.runAsStep({ input })
      return done
    })
    return new WorkflowResponse(transform({ cancelled }, (found) => found.cancelled ?? null))
  }
)
