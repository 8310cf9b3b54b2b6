import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { PAYMENT_FIELDS } from "../dispatch/is-payable"
import { buildJourney } from "./build-journey"
import type {
  Journey,
  JourneyOrder,
  JourneyPurchaseOrder,
  JourneyShipment,
  JourneyUnfulfillableLine,
} from "./build-journey"

/** Reads what a journey is derived from, in four queries side by side. */
export const loadJourney = async (
  container: MedusaContainer,
  orderId: string
): Promise<Journey> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [orders, purchaseOrders, shipments, unfulfillable] = await Promise.all([
    query.graph(
      {
        entity: "order",
        fields: [
          "id",
          "display_id",
          "created_at",
          "status",
          "total",
          "items.*",
          ...PAYMENT_FIELDS,
          "payment_collections.payments.refunds.note",
          "returns.status",
          "returns.canceled_at",
        ],
        filters: { id: orderId },
      },
      { throwIfKeyNotFound: true }
    ),
    query.graph({
      entity: "purchase_order",
      fields: [
        "id",
        "number",
        "status",
        "accepted_at",
        "lines.order_line_item_id",
        "lines.quantity",
        "lines.refused_at",
        "lines.moved_at",
      ],
      filters: { order_id: orderId },
      pagination: { order: { number: "ASC" } },
    }),
    query.graph({
      entity: "shipment",
      fields: [
        "purchase_order_id",
        "status",
        "awb",
        "courier_name",
        "tracking_url",
        "eta",
        "picked_up_at",
        "delivered_at",
        "items",
        "events.kind",
        "events.status",
        "events.place",
        "events.occurred_at",
      ],
      filters: { order_id: orderId, direction: "forward" },
    }),
    query.graph({
      entity: "unfulfillable_line",
      fields: [
        "id",
        "order_line_item_id",
        "quantity",
        "refund_amount",
        "resolution",
        "reason",
        "request",
      ],
      filters: { order_id: orderId },
      pagination: { order: { id: "ASC" } },
    }),
  ])
  return buildJourney(
    orders.data[0] as unknown as JourneyOrder,
    purchaseOrders.data as unknown as JourneyPurchaseOrder[],
    shipments.data as unknown as JourneyShipment[],
    unfulfillable.data as unknown as JourneyUnfulfillableLine[]
  )
}
