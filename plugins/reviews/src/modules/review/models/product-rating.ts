import { model } from "@medusajs/framework/utils"

/**
 * A product's approved reviews in numbers, changed in the transaction that changes the reviews, so
 * that reading never counts. `average` is `sum / count` to two digits, 0 without reviews.
 */
const ProductRating = model
  .define("product_rating", {
    id: model.id({ prefix: "prat" }).primaryKey(),
    product_id: model.text(),
    count: model.number().default(0),
    sum: model.number().default(0),
    average: model.float().default(0),
    rating_1: model.number().default(0),
    rating_2: model.number().default(0),
    rating_3: model.number().default(0),
    rating_4: model.number().default(0),
    rating_5: model.number().default(0),
    fit_small: model.number().default(0),
    fit_true: model.number().default(0),
    fit_large: model.number().default(0),
  })
  .indexes([{ on: ["product_id"], unique: true, where: "deleted_at IS NULL" }])
  .checks([
    {
      name: "product_rating_count_check",
      expression: (columns) =>
        `${columns.count} >= 0 AND ${columns.count} = ${columns.rating_1} + ${columns.rating_2} + ${columns.rating_3} + ${columns.rating_4} + ${columns.rating_5}`,
    },
  ])

export default ProductRating
