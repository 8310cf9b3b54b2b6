import type { PurchaseOrderDTO } from "@bodycon/medusa-plugin-dropship/types"
import { rebookShipmentWorkflow } from "@bodycon/medusa-plugin-shiprocket/workflows"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import type { LostPieces } from "../../dispatch/order-shares"
import { parcelMoney } from "../../dispatch/shipment-request"
import type { OtherShipment } from "../../dispatch/shipment-request"
import { ROUTABLE_ORDER_FIELDS } from "../../dispatch/types"
import type { RoutableOrder } from "../../dispatch/types"

/** Her order may have been paid online, or have lost pieces, since the parcel was called off. */
rebookShipmentWorkflow.hooks.setMoney(async ({ shipment }, { container }) => {
  if (shipment.direction === "return") {
    return new StepResponse(undefined)
  }
  const { order_id, purchase_order_id } = shipment
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const strict = { throwIfKeyNotFound: true }
  const [orders, purchaseOrders, shipments, lost] = await Promise.all([
    query.graph(
      { entity: "order", fields: ROUTABLE_ORDER_FIELDS, filters: { id: order_id } },
      strict
    ),
    query.graph(
      {
        entity: "purchase_order",
        fields: ["id", "payment_method", "lines.*"],
        filters: { id: purchase_order_id },
      },
      strict
    ),
    query.graph({
      entity: "shipment",
      fields: ["purchase_order_id", "status", "declared_value", "items"],
      filters: { order_id, direction: "forward" },
    }),
    query.graph({
      entity: "unfulfillable_line",
      fields: ["id", "order_line_item_id", "quantity", "refund_amount"],
      filters: { order_id, resolved_at: null },
    }),
  ])
  return new StepResponse(
    parcelMoney({
      order: orders.data[0] as unknown as RoutableOrder,
      purchaseOrder: purchaseOrders.data[0] as unknown as PurchaseOrderDTO,
      shipments: shipments.data as unknown as OtherShipment[],
      lost: lost.data as unknown as LostPieces[],
    })
  )
})
