import { model } from "@medusajs/framework/utils"

/** An order line that no supplier can or will fulfil. Someone must refund or replace it. */
const UnfulfillableLine = model
  .define("unfulfillable_line", {
    id: model.id({ prefix: "unful" }).primaryKey(),
    order_id: model.text(),
    order_line_item_id: model.text(),
    part: model.number().default(1),
    variant_id: model.text(),
    quantity: model.number(),
    reason: model.text(),
    purchase_order_id: model.text().nullable(),
    /** What routing was asked for (`RoutingRequest`), so that it can be asked again. */
    request: model.json().nullable(),
    /** When `purchase_order.unroutable` went out for it. */
    announced_at: model.dateTime().nullable(),
    /** ₹ that the shopper paid, or was to pay, for these pieces; what is proposed to be given back. */
    refund_amount: model.bigNumber().nullable(),
    shopper_told_at: model.dateTime().nullable(),
    resolution: model.enum(["refunded", "rerouted", "dismissed"]).nullable(),
    resolved_by: model.text().nullable(),
    resolved_at: model.dateTime().nullable(),
  })
  .indexes([
    {
      on: ["order_line_item_id", "part"],
      unique: true,
      where: "deleted_at IS NULL AND resolved_at IS NULL",
    },
    { on: ["order_id"], where: "deleted_at IS NULL" },
    { on: ["created_at"], where: "deleted_at IS NULL" },
  ])

export default UnfulfillableLine
