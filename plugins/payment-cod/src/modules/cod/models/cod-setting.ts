import { model } from "@medusajs/framework/utils"

/** What the merchant changed of the plugin's settings, as one row. */
const CodSetting = model.define("cod_setting", {
  key: model.text().primaryKey(),
  value: model.json(),
  updated_by: model.text().nullable(),
})

export default CodSetting
