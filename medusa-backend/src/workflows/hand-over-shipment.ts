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
import { requireFulfillmentStep } from "./steps/require-fulfillment"

const LOCK_WAIT_SECONDS = 30
const LOCK_TTL_SECONDS = 60

const lockKey = ({ id }: { id: string }) => `hand-over-shipment:${id}`

/** The courier has the parcel: Medusa's shipment and the purchase order follow. Safe to repeat. */
export const handOverShipmentWorkflow = createWorkflow(
  "hand-over-shipment",
  (input: { id: string }) => {
    // Three scans of one minute start three of these; Medusa takes one shipment per fulfilment.
    const key = transform(input, lockKey)
    acquireLockStep({ key, timeout: LOCK_WAIT_SECONDS, ttl: LOCK_TTL_SECONDS })
    const shipment = useQueryGraphStep({
      entity: "shipment",
      fields: ["*"],
      filters: { id: input.id },
      options: { isList: false, throwIfKeyNotFound: true },
    }).config({ name: "get-shipment" })
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
