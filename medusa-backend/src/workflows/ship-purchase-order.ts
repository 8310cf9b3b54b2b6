import type { PurchaseOrderDTO, SupplierDTO } from "@bodycon/medusa-plugin-dropship/types"
import { createShipmentWorkflow } from "@bodycon/medusa-plugin-shiprocket/workflows"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { useQueryGraphStep } from "@medusajs/medusa/core-flows"
import { toShipmentRequest } from "../dispatch/shipment-request"
import { ROUTABLE_ORDER_FIELDS } from "../dispatch/types"
import type { RoutableOrder } from "../dispatch/types"

const SHIPPABLE = ["accepted", "ready"]

/** Makes the parcel of a purchase order that its supplier took. Running it again changes nothing. */
export const shipPurchaseOrderWorkflow = createWorkflow(
  "ship-purchase-order",
  (input: { id: string }) => {
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
    const request = transform({ purchaseOrder, supplier, order }, (found) =>
      toShipmentRequest({
        purchaseOrder: found.purchaseOrder.data as unknown as PurchaseOrderDTO,
        supplier: found.supplier.data as unknown as SupplierDTO,
        order: found.order.data as unknown as RoutableOrder,
      })
    )
    const shipment = when("purchase-order-is-taken", { purchaseOrder }, (found) =>
      SHIPPABLE.includes(found.purchaseOrder.data.status)
    ).then(() => createShipmentWorkflow.runAsStep({ input: request }))
    return new WorkflowResponse(transform({ shipment }, (found) => found.shipment ?? null))
  }
)
