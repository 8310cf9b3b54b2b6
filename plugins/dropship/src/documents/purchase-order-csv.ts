import { formatIst, toCsv } from "@bodycon/kit"
import { MathBN } from "@medusajs/framework/utils"
import { lineAmount } from "./purchase-order-pdf"
import type { PurchaseOrderDocument } from "./types"

const HEADER = [
  "purchase_order",
  "revision",
  "status",
  "order",
  "created_at_ist",
  "answer_by_ist",
  "dispatch_by_ist",
  "supplier_code",
  "supplier",
  "supplier_reference",
  "payment_method",
  "supplier_sku",
  "sku",
  "title",
  "variant",
  "quantity",
  "cost_inr",
  "amount_inr",
  "ship_to_name",
  "ship_to_phone",
  "ship_to_address",
  "ship_to_city",
  "ship_to_state",
  "ship_to_pincode",
  "note",
]

const ist = (date: Date | string | null): string => (date ? formatIst(date, "datetime") : "")

const rowsOf = (order: PurchaseOrderDocument): unknown[][] =>
  order.lines.map((line) => [
    order.number,
    order.revision,
    order.status,
    order.order_number,
    ist(order.created_at),
    ist(order.answer_by),
    ist(order.dispatch_by),
    order.supplier.code,
    order.supplier.name,
    order.supplier_reference,
    order.payment_method,
    line.supplier_sku,
    line.sku,
    line.title,
    line.variant_title,
    line.quantity,
    MathBN.convert(line.cost_price).toFixed(2),
    lineAmount(line),
    order.ship_to.name,
    order.ship_to.phone,
    [order.ship_to.address_1, order.ship_to.address_2].filter(Boolean).join(", "),
    order.ship_to.city,
    order.ship_to.province,
    order.ship_to.postal_code,
    order.note,
  ])

/**
 * Purchase orders as CSV, one row per line, ₹ with two decimals. No cell can start a formula. Begins with a
 * byte order mark, so that spreadsheets read names in Indian scripts.
 */
export const purchaseOrdersCsv = (orders: PurchaseOrderDocument[]): string =>
  toCsv(HEADER, orders.flatMap(rowsOf), { bom: true })
