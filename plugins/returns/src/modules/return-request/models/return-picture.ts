import { model } from "@medusajs/framework/utils"

/** A picture a shopper uploaded for an order; a request shows only such pictures. */
const ReturnPicture = model
  .define("return_picture", {
    id: model.id({ prefix: "retpic" }).primaryKey(),
    order_id: model.text(),
    file_id: model.text(),
    url: model.text(),
    return_request_id: model.text().nullable(),
  })
  .indexes([
    { on: ["url"], unique: true, where: "deleted_at IS NULL" },
    { on: ["order_id"], where: "deleted_at IS NULL AND return_request_id IS NULL" },
  ])

export default ReturnPicture
