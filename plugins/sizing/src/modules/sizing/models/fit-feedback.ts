import { model } from "@medusajs/framework/utils"

/**
 * One shopper's word on how one size fitted, once per source (a review, later a return).
 * `pools` are the wider groups it was counted in, so that taking it back undoes exactly that.
 */
const FitFeedback = model
  .define("fit_feedback", {
    id: model.id({ prefix: "fitfb" }).primaryKey(),
    source_id: model.text(),
    product_id: model.text(),
    variant_id: model.text().nullable(),
    size: model.text(),
    fit: model.enum(["small", "true", "large"]),
    verified: model.boolean().default(false),
    customer_id: model.text().nullable(),
    body: model.json().nullable(),
    pools: model.json(),
  })
  .indexes([
    { on: ["source_id"], unique: true, where: "deleted_at IS NULL" },
    { on: ["product_id"], where: "deleted_at IS NULL" },
    { on: ["customer_id"], where: "deleted_at IS NULL AND customer_id IS NOT NULL" },
  ])

export default FitFeedback
