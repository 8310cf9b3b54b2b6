import { model } from "@medusajs/framework/utils"

/** The bytes of a file on their way into a run. Files hold costs, so they never lie in a public folder. */
const SupplierFeedUpload = model
  .define("supplier_feed_upload", {
    id: model.id({ prefix: "feedup" }).primaryKey(),
    file_name: model.text(),
    size: model.number(),
    /** base64 */
    content: model.text(),
  })
  .indexes([{ name: "IDX_supplier_feed_upload_created", on: ["created_at"] }])

export default SupplierFeedUpload
