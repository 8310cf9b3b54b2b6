import { model } from "@medusajs/framework/utils"

/**
 * Stored counts of feedback: per size of a product, and for the categories and brands it belongs to
 * (size `*`). Verified voices are counted in both columns. Always equal to a recount of the feedback.
 */
const FitSummary = model
  .define("fit_summary", {
    id: model.id({ prefix: "fitsum" }).primaryKey(),
    scope: model.enum(["product", "category", "brand"]),
    target: model.text(),
    size: model.text(),
    small_count: model.number().default(0),
    true_count: model.number().default(0),
    large_count: model.number().default(0),
    verified_small_count: model.number().default(0),
    verified_true_count: model.number().default(0),
    verified_large_count: model.number().default(0),
  })
  .indexes([{ on: ["scope", "target", "size"], unique: true, where: "deleted_at IS NULL" }])
  .checks([
    {
      name: "fit_summary_small_check",
      expression: (columns) =>
        `${columns.verified_small_count} BETWEEN 0 AND ${columns.small_count}`,
    },
    {
      name: "fit_summary_true_check",
      expression: (columns) => `${columns.verified_true_count} BETWEEN 0 AND ${columns.true_count}`,
    },
    {
      name: "fit_summary_large_check",
      expression: (columns) =>
        `${columns.verified_large_count} BETWEEN 0 AND ${columns.large_count}`,
    },
  ])

export default FitSummary
