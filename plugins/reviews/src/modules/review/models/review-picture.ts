import { model } from "@medusajs/framework/utils"

/** A picture a shopper uploaded, re-encoded by us. A review may only show pictures of its author. */
const ReviewPicture = model
  .define("review_picture", {
    id: model.id({ prefix: "revpic" }).primaryKey(),
    url: model.text(),
    file_id: model.text(),
    customer_id: model.text(),
    review_id: model.text().nullable(),
  })
  .indexes([
    { on: ["url"], unique: true, where: "deleted_at IS NULL" },
    { on: ["customer_id"], where: "deleted_at IS NULL" },
  ])

export default ReviewPicture
