import { exposeReservationWorkflow } from "@bodycon/medusa-plugin-dropship/workflows"
import type { ShipmentDTO } from "@bodycon/medusa-plugin-shiprocket/types"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  acquireLockStep,
  createOrderFulfillmentWorkflow,
  releaseLockStep,
  useQueryGraphStep,
} from "@medusajs/medusa/core-flows"
import { fulfillmentItems, fulfillmentLabels, fulfillmentOf } from "../dispatch/fulfillment"
import type { FulfillmentFacts } from "../dispatch/fulfillment"
import {
  ORDER_LOCK_TTL_SECONDS,
  ORDER_LOCK_WAIT_SECONDS,
  lockKeyOfShipment,
} from "../dispatch/order-lock"

/**
 * Tells Medusa of a parcel: a fulfilment at the supplier's location. Medusa fulfils every reservation of a
 * line at once, so that of this parcel's parts is put in place first, one parcel of an order at a time. A
 * parcel that was called off meanwhile is left alone. Running it again changes nothing.
 */
export const fulfilShipmentWorkflow = createWorkflow("fulfil-shipment", (input: { id: string }) => {
  const shipment = useQueryGraphStep({
    entity: "shipment",
    fields: ["*"],
    filters: { id: input.id },
    options: { isList: false, throwIfKeyNotFound: true },
  }).config({ name: "get-shipment" })
  const key = transform({ shipment }, lockKeyOfShipment)
  acquireLockStep({ key, timeout: ORDER_LOCK_WAIT_SECONDS, ttl: ORDER_LOCK_TTL_SECONDS })
  const order = useQueryGraphStep({
    entity: "order",
    fields: ["id", "fulfillments.id", "fulfillments.canceled_at", "fulfillments.metadata"],
    filters: { id: shipment.data.order_id },
    options: { isList: false, throwIfKeyNotFound: true },
  }).config({ name: "get-order-fulfillments" })
  const request = transform({ shipment }, ({ shipment: { data } }) => {
    const parcel = data as unknown as ShipmentDTO
    return {
      order_id: parcel.order_id,
      items: fulfillmentItems(parcel),
      location_id: parcel.stock_location_id,
      labels: fulfillmentLabels(parcel),
      metadata: { shipment_id: parcel.id, purchase_order_id: parcel.purchase_order_id },
    }
  })
  const exposing = transform({ shipment }, ({ shipment: { data } }) => ({
    purchase_order_id: data.purchase_order_id,
  }))
  const fulfillment = when(
    "shipment-is-not-fulfilled",
    { shipment, order },
    (found) =>
      found.shipment.data.status !== "cancelled" &&
      !fulfillmentOf(
        (found.order.data.fulfillments ?? []) as unknown as FulfillmentFacts[],
        found.shipment.data.id
      )
  ).then(() => {
    exposeReservationWorkflow.runAsStep({ input: exposing })
    return createOrderFulfillmentWorkflow.runAsStep({ input: request })
  })
  releaseLockStep({ key })
  return new WorkflowResponse(transform({ fulfillment }, (found) => found.fulfillment ?? null))
})
