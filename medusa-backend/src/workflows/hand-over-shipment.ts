import { advancePurchaseOrderWorkflow } from "@bodycon/medusa-plugin-dropship/workflows"
import type { ShipmentDTO } from "@bodycon/medusa-plugin-shiprocket/types"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  acquireLockStep,
  createOrderShipmentWorkflow,
  releaseLockStep,
  useQueryGraphStep,
} from "@medusajs/medusa/core-flows"
import { fulfillmentItems, fulfillmentLabels } from "../dispatch/fulfillment"
import type { FulfillmentFacts } from "../dispatch/fulfillment"
import {
  ORDER_LOCK_TTL_SECONDS,
  ORDER_LOCK_WAIT_SECONDS,
  lockKeyOfShipment,
} from "../dispatch/order-lock"
import { requireFulfillmentStep } from "./steps/require-fulfillment"

/** The courier has the parcel: Medusa's shipment and the purchase order follow. Safe to repeat. */
export const handOverShipmentWorkflow = createWorkflow(
  "hand-over-shipment",
  (input: { id: string }) => {
    const shipment = useQueryGraphStep({
      entity: "shipment",
      fields: ["*"],
      filters: { id: input.id },
      options: { isList: false, throwIfKeyNotFound: true },
    }).config({ name: "get-shipment" })
    // Three scans of one minute start three of these; Medusa takes one shipment per fulfilment.
    const key = transform({ shipment }, lockKeyOfShipment)
    acquireLockStep({ key, timeout: ORDER_LOCK_WAIT_SECONDS, ttl: ORDER_LOCK_TTL_SECONDS })
    const order = useQueryGraphStep({
      entity: "order",
      fields: [
        "id",
        "fulfillments.id",
        "fulfillments.shipped_at",
        "fulfillments.delivered_at",
        "fulfillments.canceled_at",
        "fulfillments.metadata",
      ],
      filters: { id: shipment.data.order_id },
      options: { isList: false, throwIfKeyNotFound: true },
    }).config({ name: "get-order-fulfillments" })
    const facts = transform({ shipment, order }, (found) => ({
      shipment_id: found.shipment.data.id,
      fulfillments: (found.order.data.fulfillments ?? []) as unknown as FulfillmentFacts[],
    }))
    const fulfillment = requireFulfillmentStep(facts)
    const request = transform({ shipment, fulfillment }, (found) => {
      const parcel = found.shipment.data as unknown as ShipmentDTO
      return {
        order_id: parcel.order_id,
        fulfillment_id: found.fulfillment.id,
        items: fulfillmentItems(parcel),
        labels: fulfillmentLabels(parcel),
      }
    })
    when(
      "fulfillment-is-not-shipped",
      { fulfillment },
      (found) => !found.fulfillment.shipped_at
    ).then(() => {
      createOrderShipmentWorkflow.runAsStep({ input: request })
    })
    const advance = transform({ shipment }, ({ shipment: { data } }) => ({
      id: data.purchase_order_id,
      to: "picked_up" as const,
      actor: { type: "system" as const, channel: "courier" },
    }))
    advancePurchaseOrderWorkflow.runAsStep({ input: advance })
    releaseLockStep({ key })
    return new WorkflowResponse(fulfillment)
  }
)
