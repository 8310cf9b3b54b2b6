import { model } from "@medusajs/framework/utils"
import { RETURN_CONDITIONS } from "../../../rules/refund-amount"
import ReturnRequest from "./return-request"

/** Pieces of one line of one purchase order that are to come back, in one condition once they have. */
const ReturnRequestItem = model
  .define("return_request_item", {
    id: model.id({ prefix: "retitem" }).primaryKey(),
    order_line_item_id: model.text(),
    purchase_order_id: model.text(),
    title: model.text(),
    variant_title: model.text().nullable(),
    thumbnail: model.text().nullable(),
    quantity: model.number(),
    reason_code: model.text(),
    note: model.text().nullable(),
    photo_urls: model.array(),
    /** ₹ of one piece as paid; may have fractions of a paisa. */
    unit_refund: model.bigNumber(),
    exchange_variant_id: model.text().nullable(),
    /** Null until the parcel was opened. */
    received_quantity: model.number().nullable(),
    condition: model.enum([...RETURN_CONDITIONS]).nullable(),
    /** Pieces paid back; null until the parcel was opened. */
    refund_quantity: model.number().nullable(),
    receipt_note: model.text().nullable(),
    return_request: model.belongsTo(() => ReturnRequest, { mappedBy: "items" }),
  })
  .checks([
    { name: "return_request_item_quantity_positive", expression: (c) => `${c.quantity} > 0` },
    {
      name: "return_request_item_unit_refund_not_negative",
      expression: (c) => `${c.unit_refund} >= 0`,
    },
    {
      name: "return_request_item_received_at_most_requested",
      expression: (c) => `${c.received_quantity} BETWEEN 0 AND ${c.quantity}`,
    },
    {
      name: "return_request_item_refunded_at_most_received",
      expression: (c) => `${c.refund_quantity} BETWEEN 0 AND ${c.received_quantity}`,
    },
  ])

export default ReturnRequestItem
