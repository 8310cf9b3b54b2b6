import { advancePurchaseOrderWorkflow } from "@bodycon/medusa-plugin-dropship/workflows"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  markOrderFulfillmentAsDeliveredWorkflow,
  useQueryGraphStep,
} from "@medusajs/medusa/core-flows"
import { handOverShipmentWorkflow } from "./hand-over-shipment"
import { recordCashWorkflow } from "./record-cash"

/** The parcel is with the shopper: fulfilment delivered, cash recorded, purchase order delivered. Safe to repeat. */
export const deliverShipmentWorkflow = createWorkflow(
  "deliver-shipment",
  (input: { id: string }) => {
    const fulfillment = handOverShipmentWorkflow.runAsStep({ input })
    const shipment = useQueryGraphStep({
      entity: "shipment",
      fields: ["id", "order_id", "purchase_order_id", "payment_method"],
      filters: { id: input.id },
      options: { isList: false, throwIfKeyNotFound: true },
    }).config({ name: "get-delivered-shipment" })
    when(
      "fulfillment-is-not-delivered",
      { fulfillment },
      (found) => !found.fulfillment.delivered_at
    ).then(() => {
      markOrderFulfillmentAsDeliveredWorkflow.runAsStep({
        input: { orderId: shipment.data.order_id, fulfillmentId: fulfillment.id },
      })
    })
    when(
      "shipment-is-cod",
      { shipment },
      (found) => found.shipment.data.payment_method === "cod"
    ).then(() => {
      recordCashWorkflow.runAsStep({ input: { order_id: shipment.data.order_id } })
    })
    const advance = transform({ shipment }, ({ shipment: { data } }) => ({
      id: data.purchase_order_id,
      to: "delivered" as const,
      actor: { type: "system" as const, channel: "courier" },
    }))
    advancePurchaseOrderWorkflow.runAsStep({ input: advance })
    return new WorkflowResponse(shipment.data)
  }
)
