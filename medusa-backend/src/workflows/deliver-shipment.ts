import { advancePurchaseOrderWorkflow } from "@bodycon/medusa-plugin-dropship/workflows"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  acquireLockStep,
  markOrderFulfillmentAsDeliveredWorkflow,
  releaseLockStep,
  useQueryGraphStep,
} from "@medusajs/medusa/core-flows"
import {
  ORDER_LOCK_TTL_SECONDS,
  ORDER_LOCK_WAIT_SECONDS,
  lockKeyOfShipment,
} from "../dispatch/order-lock"
import { handOverShipmentWorkflow } from "./hand-over-shipment"
import { recordCashWorkflow } from "./record-cash"
import { fulfilFeeStep } from "./steps/fulfil-fee"
import { sendOnceStep } from "./steps/send-once"
import { writeUndeliveredAlarmStep } from "./steps/write-undelivered-alarm"

/**
 * The parcel is with the shopper: fulfilment delivered, cash recorded, purchase order delivered. One that was
 * written off before is the merchant's to sort out. Safe to repeat.
 */
export const deliverShipmentWorkflow = createWorkflow(
  "deliver-shipment",
  (input: { id: string }) => {
    const shipment = useQueryGraphStep({
      entity: "shipment",
      fields: ["id", "order_id", "purchase_order_id", "payment_method"],
      filters: { id: input.id },
      options: { isList: false, throwIfKeyNotFound: true },
    }).config({ name: "get-delivered-shipment" })
    const key = transform({ shipment }, lockKeyOfShipment)
    acquireLockStep({ key, timeout: ORDER_LOCK_WAIT_SECONDS, ttl: ORDER_LOCK_TTL_SECONDS })
    const fulfillment = handOverShipmentWorkflow.runAsStep({ input })
    when(
      "fulfillment-is-not-delivered",
      { fulfillment },
      // A parcel written off as lost may turn up; the order says since that it did not come.
      (found) => !found.fulfillment.delivered_at && !found.fulfillment.canceled_at
    ).then(() => {
      markOrderFulfillmentAsDeliveredWorkflow.runAsStep({
        input: { orderId: shipment.data.order_id, fulfillmentId: fulfillment.id },
      })
    })
    when("parcel-arrived", { fulfillment }, (found) => !found.fulfillment.canceled_at).then(() => {
      const fee = transform({ shipment, fulfillment }, (found) => ({
        order_id: found.shipment.data.order_id,
        fulfillment_id: found.fulfillment.id,
      }))
      fulfilFeeStep(fee)
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
    releaseLockStep({ key })
    when("it-was-written-off", { fulfillment }, (found) => !!found.fulfillment.canceled_at).then(
      () => {
        const alarm = transform({ input }, (found) => ({
          id: found.input.id,
          reason: "turned_up" as const,
        }))
        sendOnceStep(writeUndeliveredAlarmStep(alarm))
      }
    )
    return new WorkflowResponse(shipment.data)
  }
)
