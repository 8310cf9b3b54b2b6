import { model } from "@medusajs/framework/utils"

/** The login token all processes share, one row an account. */
const ShiprocketToken = model.define("shiprocket_token", {
  /** SHA-256 of API address and e-mail */
  id: model.text().primaryKey(),
  /** Encrypted */
  token: model.text(),
  expires_at: model.dateTime(),
})

export default ShiprocketToken
