import { model } from "@medusajs/framework/utils"

/**
 * What a shopper says about one thing she bought. One per order line; imported ones have no order and
 * are known by `external_id`. Only approved reviews are shown and counted.
 */
const Review = model
  .define("review", {
    id: model.id({ prefix: "rev" }).primaryKey(),
    external_id: model.text().nullable(),
    order_id: model.text().nullable(),
    order_line_item_id: model.text().nullable(),
    product_id: model.text(),
    variant_id: model.text().nullable(),
    customer_id: model.text().nullable(),
    author_name: model.text().searchable(),
    size: model.text(),
    color: model.text().nullable(),
    rating: model.number(),
    title: model.text().searchable().nullable(),
    content: model.text().searchable(),
    fit: model.enum(["small", "true", "large"]),
    verified: model.boolean().default(false),
    status: model.enum(["pending", "approved", "rejected"]).default("pending"),
    photo_urls: model.json(),
    body_profile: model.json().nullable(),
    flagged: model.boolean().default(false),
    flag_reasons: model.json(),
    moderated_by: model.text().nullable(),
    moderated_at: model.dateTime().nullable(),
    moderation_note: model.text().nullable(),
  })
  .indexes([
    {
      on: ["order_line_item_id"],
      unique: true,
      where: "deleted_at IS NULL AND order_line_item_id IS NOT NULL",
    },
    {
      on: ["external_id"],
      unique: true,
      where: "deleted_at IS NULL AND external_id IS NOT NULL",
    },
    { on: ["product_id", "status", "created_at"], where: "deleted_at IS NULL" },
    { on: ["status", "created_at"], where: "deleted_at IS NULL" },
    { on: ["customer_id"], where: "deleted_at IS NULL AND customer_id IS NOT NULL" },
  ])
  .checks([
    { name: "review_rating_check", expression: (columns) => `${columns.rating} BETWEEN 1 AND 5` },
  ])

export default Review
