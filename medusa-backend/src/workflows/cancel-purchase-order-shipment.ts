import { cancelShipmentWorkflow } from "@bodycon/medusa-plugin-shiprocket/workflows"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { useQueryGraphStep } from "@medusajs/medusa/core-flows"

/**
 * A purchase order was cancelled, or its supplier went back on it, so its parcel is called off too. Safe to
 * repeat.
 */
export const cancelPurchaseOrderShipmentWorkflow = createWorkflow(
  "cancel-purchase-order-shipment",
  (input: { id: string }) => {
    const { data: shipments } = useQueryGraphStep({
      entity: "shipment",
      fields: ["id", "status"],
      filters: { purchase_order_id: input.id, direction: "forward" },
    })
    const request = transform({ shipments }, (found) => ({ id: found.shipments[0]?.id }))
    const cancelled = when(
      "shipment-is-alive",
      { shipments },
      (found) => !!found.shipments[0] && found.shipments[0].status !== "cancelled"
    ).then(() => cancelShipmentWorkflow.runAsStep({ input: request }))
    return new WorkflowResponse(transform({ cancelled }, (found) => found.cancelled ?? null))
  }
)
