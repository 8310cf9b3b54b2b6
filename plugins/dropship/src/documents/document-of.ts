import type { PurchaseOrderDTO } from "../types/purchase-order"
import type { SupplierDTO } from "../types/supplier"
import { liveLines } from "./live-lines"
import type { PurchaseOrderDocument } from "./types"

type Supplier = Pick<SupplierDTO, "code" | "name" | "gstin" | "pickup_address" | "return_address">

type Order = Pick<
  PurchaseOrderDTO,
  | "number"
  | "order_number"
  | "revision"
  | "status"
  | "payment_method"
  | "note"
  | "supplier_reference"
  | "created_at"
  | "answer_by"
  | "dispatch_by"
  | "ship_to"
  | "lines"
>

/** A stored purchase order as its papers show it. */
export const documentOf = (order: Order, supplier: Supplier): PurchaseOrderDocument => ({
  number: order.number,
  order_number: order.order_number,
  revision: order.revision,
  status: order.status,
  payment_method: order.payment_method,
  note: order.note,
  supplier_reference: order.supplier_reference,
  created_at: order.created_at,
  answer_by: order.answer_by,
  dispatch_by: order.dispatch_by,
  ship_to: order.ship_to,
  supplier: {
    code: supplier.code,
    name: supplier.name,
    gstin: supplier.gstin,
    pickup_address: supplier.pickup_address,
    return_address: supplier.return_address,
  },
  lines: liveLines(order.lines).map((line) => ({
    supplier_sku: line.supplier_sku,
    sku: line.sku,
    title: line.title,
    variant_title: line.variant_title,
    quantity: line.quantity,
    cost_price: line.cost_price,
  })),
})
