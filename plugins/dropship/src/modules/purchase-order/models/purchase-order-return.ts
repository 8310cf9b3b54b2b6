import { model } from "@medusajs/framework/utils"
import PurchaseOrder from "./purchase-order"

/** Pieces of one line that went back to the supplier: refused at the door (`rto`) or sent back later. */
const PurchaseOrderReturn = model
  .define("purchase_order_return", {
    id: model.id({ prefix: "poret" }).primaryKey(),
    kind: model.enum(["rto", "customer_return"]),
    /** Who says so, e.g. `shipment:<id>`; the same source and line are recorded once. */
    source_id: model.text(),
    purchase_order_line_id: model.text(),
    quantity: model.number(),
    /** When the supplier had them back (UTC). */
    returned_at: model.dateTime(),
    purchase_order: model.belongsTo(() => PurchaseOrder, { mappedBy: "returns" }),
  })
  .indexes([
    {
      name: "IDX_purchase_order_return_source_unique",
      on: ["source_id", "purchase_order_line_id"],
      unique: true,
      where: "deleted_at IS NULL",
    },
  ])
  .checks([
    { name: "purchase_order_return_quantity_positive", expression: (c) => `${c.quantity} > 0` },
  ])

export default PurchaseOrderReturn
