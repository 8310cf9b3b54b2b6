import { model } from "@medusajs/framework/utils"

/** What the merchant set; what is not there has its default. */
const ReturnSetting = model
  .define("return_setting", {
    id: model.id({ prefix: "retset" }).primaryKey(),
    key: model.text(),
    value: model.json(),
    updated_by: model.text().nullable(),
  })
  .indexes([{ on: ["key"], unique: true, where: "deleted_at IS NULL" }])

export default ReturnSetting
