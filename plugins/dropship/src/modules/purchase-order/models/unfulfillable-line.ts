import { model } from "@medusajs/framework/utils"

/** An order line that no supplier can or will fulfil. Someone must refund or replace it. */
const UnfulfillableLine = model
  .define("unfulfillable_line", {
    id: model.id({ prefix: "unful" }).primaryKey(),
    order_id: model.text(),
    order_line_item_id: model.text(),
    variant_id: model.text(),
    quantity: model.number(),
    reason: model.text(),
    purchase_order_id: model.text().nullable(),
    /** When `purchase_order.unroutable` went out for it. */
    announced_at: model.dateTime().nullable(),
    resolved_at: model.dateTime().nullable(),
  })
  .indexes([
    {
      on: ["order_line_item_id"],
      unique: true,
      where: "deleted_at IS NULL AND resolved_at IS NULL",
    },
    { on: ["order_id"], where: "deleted_at IS NULL" },
  ])

export default UnfulfillableLine
