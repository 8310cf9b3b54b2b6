import type { PurchaseOrderDTO, SupplierDTO } from "@bodycon/medusa-plugin-dropship/types"
import { createShipmentWorkflow } from "@bodycon/medusa-plugin-shiprocket/workflows"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep, useQueryGraphStep } from "@medusajs/medusa/core-flows"
import {
  ORDER_LOCK_TTL_SECONDS,
  ORDER_LOCK_WAIT_SECONDS,
  orderLockKey,
} from "../dispatch/order-lock"
import type { LostPieces } from "../dispatch/order-shares"
import { toShipmentRequest } from "../dispatch/shipment-request"
import type { OtherShipment } from "../dispatch/shipment-request"
import { ROUTABLE_ORDER_FIELDS } from "../dispatch/types"
import type { RoutableOrder } from "../dispatch/types"
import { readShippableStatusesStep } from "./steps/read-shippable-statuses"

const lockKey = ({ known }: { known: { data: { order_id: string } } }) =>
  orderLockKey(known.data.order_id)

/**
 * Makes the parcel of a purchase order that its supplier took, or only of one that is ready, as the merchant
 * set it. Running it again changes nothing.
 */
export const shipPurchaseOrderWorkflow = createWorkflow(
  "ship-purchase-order",
  (input: { id: string }) => {
    const known = useQueryGraphStep({
      entity: "purchase_order",
      fields: ["id", "order_id"],
      filters: { id: input.id },
      options: { isList: false, throwIfKeyNotFound: true },
    }).config({ name: "find-purchase-order" })
    // A parcel's share of the money is what the others leave, so an order's parcels are made in turn.
    const key = transform({ known }, lockKey)
    acquireLockStep({ key, timeout: ORDER_LOCK_WAIT_SECONDS, ttl: ORDER_LOCK_TTL_SECONDS })
    const statuses = readShippableStatusesStep()
    const purchaseOrder = useQueryGraphStep({
      entity: "purchase_order",
      fields: ["*", "lines.*"],
      filters: { id: input.id },
      options: { isList: false, throwIfKeyNotFound: true },
    }).config({ name: "get-purchase-order" })
    const supplier = useQueryGraphStep({
      entity: "supplier",
      fields: ["*"],
      filters: { id: purchaseOrder.data.supplier_id },
      options: { isList: false, throwIfKeyNotFound: true },
    }).config({ name: "get-supplier" })
    const order = useQueryGraphStep({
      entity: "order",
      fields: ROUTABLE_ORDER_FIELDS,
      filters: { id: purchaseOrder.data.order_id },
      options: { isList: false, throwIfKeyNotFound: true },
    }).config({ name: "get-order" })
    const shipments = useQueryGraphStep({
      entity: "shipment",
      fields: ["purchase_order_id", "status", "declared_value", "items"],
      filters: { order_id: purchaseOrder.data.order_id, direction: "forward" },
    }).config({ name: "get-shipments" })
    const lost = useQueryGraphStep({
      entity: "unfulfillable_line",
      fields: ["id", "order_line_item_id", "quantity", "refund_amount"],
      filters: { order_id: purchaseOrder.data.order_id, resolved_at: null },
    }).config({ name: "get-unfulfillable-lines" })
    const shipment = when("purchase-order-is-to-be-shipped", { purchaseOrder, statuses }, (found) =>
      found.statuses.includes(found.purchaseOrder.data.status)
    ).then(() => {
      const request = transform({ purchaseOrder, supplier, order, shipments, lost }, (found) =>
        toShipmentRequest({
          purchaseOrder: found.purchaseOrder.data as unknown as PurchaseOrderDTO,
          supplier: found.supplier.data as unknown as SupplierDTO,
          order: found.order.data as unknown as RoutableOrder,
          shipments: found.shipments.data as unknown as OtherShipment[],
          lost: found.lost.data as unknown as LostPieces[],
        })
      )
      return createShipmentWorkflow.runAsStep({ input: request })
    })
    releaseLockStep({ key })
    return new WorkflowResponse(transform({ shipment }, (found) => found.shipment ?? null))
  }
)
