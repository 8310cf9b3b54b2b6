import { model } from "@medusajs/framework/utils"

/** What a merchant changed of the plugin's settings, one row a group. */
const ShippingSetting = model.define("shipping_setting", {
  /** `booking`, `rates`, `ndr` or `remittance` */
  key: model.text().primaryKey(),
  value: model.json(),
})

export default ShippingSetting
