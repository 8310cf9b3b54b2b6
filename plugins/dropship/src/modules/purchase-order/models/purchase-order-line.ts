import { model } from "@medusajs/framework/utils"
import PurchaseOrder from "./purchase-order"

/** A line with its cost as agreed when it was routed; later price changes do not touch it. */
const PurchaseOrderLine = model
  .define("purchase_order_line", {
    id: model.id({ prefix: "poline" }).primaryKey(),
    order_line_item_id: model.text(),
    /** 1, unless a supplier took only some pieces: the others go on as a part of their own. */
    part: model.number().default(1),
    variant_id: model.text(),
    sku: model.text().nullable(),
    supplier_sku: model.text(),
    title: model.text(),
    variant_title: model.text().nullable(),
    thumbnail: model.text().nullable(),
    quantity: model.number(),
    cost_price: model.bigNumber(),
    unit_price: model.bigNumber(),
    /** Why this supplier, in words. */
    reason: model.text(),
    /** When the supplier said no to it, though it may have taken other lines of the purchase order. */
    refused_at: model.dateTime().nullable(),
    refusal_reason: model.text().nullable(),
    /** When it went on to another supplier or was given up. */
    moved_at: model.dateTime().nullable(),
    purchase_order: model.belongsTo(() => PurchaseOrder, { mappedBy: "lines" }),
  })
  .indexes([
    {
      name: "IDX_purchase_order_line_live_unique",
      on: ["order_line_item_id", "part"],
      unique: true,
      where: "deleted_at IS NULL AND moved_at IS NULL",
    },
  ])
  .checks([
    { name: "purchase_order_line_quantity_positive", expression: (c) => `${c.quantity} > 0` },
  ])

export default PurchaseOrderLine
