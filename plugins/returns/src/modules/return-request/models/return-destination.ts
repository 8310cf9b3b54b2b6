import { model } from "@medusajs/framework/utils"

/**
 * A shopper's UPI id or bank account, encrypted. It has no relation to `return_request` on purpose: no
 * `fields` parameter of any route can reach it.
 */
const ReturnDestination = model
  .define("return_destination", {
    id: model.id({ prefix: "retdest" }).primaryKey(),
    return_request_id: model.text(),
    /** Which encryption key wrote it, so that keys can be rotated. */
    key_id: model.text(),
    ciphertext: model.text(),
  })
  .indexes([
    { on: ["return_request_id"], unique: true, where: "deleted_at IS NULL" },
    { on: ["key_id"], where: "deleted_at IS NULL" },
  ])

export default ReturnDestination
