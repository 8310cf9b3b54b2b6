import { settleOrderReservationsWorkflow } from "@bodycon/medusa-plugin-dropship/workflows"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  acquireLockStep,
  cancelOrderFulfillmentWorkflow,
  releaseLockStep,
  useQueryGraphStep,
} from "@medusajs/medusa/core-flows"
import { fulfillmentOf } from "../dispatch/fulfillment"
import type { FulfillmentFacts } from "../dispatch/fulfillment"
import {
  ORDER_LOCK_TTL_SECONDS,
  ORDER_LOCK_WAIT_SECONDS,
  orderLockKey,
} from "../dispatch/order-lock"

const GONE = ["rejected", "expired", "cancelled"]

const lockKey = ({ shipment }: { shipment: { data: { order_id: string } } }) =>
  orderLockKey(shipment.data.order_id)

/**
 * A parcel was called off before the courier had it, so Medusa's fulfilment goes, and its pieces are in
 * stock again. Medusa reserves them anew for the order; when the supplier does not send them after all,
 * that reservation is given back. Safe to repeat.
 */
export const unfulfilShipmentWorkflow = createWorkflow(
  "unfulfil-shipment",
  (input: { id: string }) => {
    const shipment = useQueryGraphStep({
      entity: "shipment",
      fields: ["id", "order_id", "purchase_order_id"],
      filters: { id: input.id },
      options: { isList: false, throwIfKeyNotFound: true },
    }).config({ name: "get-shipment" })
    const key = transform({ shipment }, lockKey)
    acquireLockStep({ key, timeout: ORDER_LOCK_WAIT_SECONDS, ttl: ORDER_LOCK_TTL_SECONDS })
    const order = useQueryGraphStep({
      entity: "order",
      fields: [
        "id",
        "status",
        "fulfillments.id",
        "fulfillments.shipped_at",
        "fulfillments.canceled_at",
        "fulfillments.metadata",
      ],
      filters: { id: shipment.data.order_id },
      options: { isList: false, throwIfKeyNotFound: true },
    }).config({ name: "get-order-fulfillments" })
    const purchaseOrder = useQueryGraphStep({
      entity: "purchase_order",
      fields: ["id", "status"],
      filters: { id: shipment.data.purchase_order_id },
      options: { isList: false, throwIfKeyNotFound: true },
    }).config({ name: "get-purchase-order" })
    const open = transform({ shipment, order }, (found) => {
      const made = fulfillmentOf(
        (found.order.data.fulfillments ?? []) as unknown as FulfillmentFacts[],
        found.shipment.data.id
      )
      return made && !made.shipped_at && found.order.data.status !== "canceled" ? made.id : null
    })
    when("fulfillment-is-open", { open }, (found) => !!found.open).then(() => {
      const request = transform({ order, open }, (found) => ({
        order_id: found.order.data.id,
        fulfillment_id: found.open!,
      }))
      cancelOrderFulfillmentWorkflow.runAsStep({ input: request })
    })
    when("supplier-sends-nothing", { purchaseOrder }, (found) =>
      GONE.includes(found.purchaseOrder.data.status)
    ).then(() => {
      settleOrderReservationsWorkflow.runAsStep({ input: { order_id: shipment.data.order_id } })
    })
    releaseLockStep({ key })
    return new WorkflowResponse(open)
  }
)
