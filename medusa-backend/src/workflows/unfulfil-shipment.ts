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
import { labelReservationsStep } from "./steps/label-reservations"
import { parkReservationsStep } from "./steps/park-reservations"
import {
  ORDER_LOCK_TTL_SECONDS,
  ORDER_LOCK_WAIT_SECONDS,
  lockKeyOfShipment,
} from "../dispatch/order-lock"

type Part = { order_line_item_id: string; part: number }

/**
 * A parcel was called off before the courier had it, so Medusa's fulfilment goes, and its pieces are in
 * stock again. Medusa reserves them anew for the order, which is kept apart from what other suppliers hold;
 * when this one does not send them after all, it is given back. Safe to repeat.
 */
export const unfulfilShipmentWorkflow = createWorkflow(
  "unfulfil-shipment",
  (input: { id: string }) => {
    const shipment = useQueryGraphStep({
      entity: "shipment",
      fields: ["id", "order_id", "purchase_order_id", "stock_location_id"],
      filters: { id: input.id },
      options: { isList: false, throwIfKeyNotFound: true },
    }).config({ name: "get-shipment" })
    const key = transform({ shipment }, lockKeyOfShipment)
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
      fields: ["id", "lines.order_line_item_id", "lines.part"],
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
    const goods = transform({ shipment, purchaseOrder }, (found) => ({
      location_id: found.shipment.data.stock_location_id,
      lines: (found.purchaseOrder.data.lines as unknown as Part[]).map((line) => ({
        order_line_item_id: line.order_line_item_id,
        part: line.part,
      })),
    }))
    when("fulfillment-is-open", { open }, (found) => !!found.open).then(() => {
      const request = transform({ order, open }, (found) => ({
        order_id: found.order.data.id,
        fulfillment_id: found.open!,
      }))
      const parking = transform({ goods }, (found) => ({
        line_ids: [...new Set(found.goods.lines.map((line) => line.order_line_item_id))],
      }))
      parkReservationsStep(parking)
      cancelOrderFulfillmentWorkflow.runAsStep({ input: request })
    })
    labelReservationsStep(goods)
    settleOrderReservationsWorkflow.runAsStep({ input: { order_id: shipment.data.order_id } })
    releaseLockStep({ key })
    return new WorkflowResponse(open)
  }
)
