import { model } from "@medusajs/framework/utils"

/**
 * A supplier's encrypted secret. It has no relation to `supplier` on purpose: no `fields` parameter of
 * any route can reach it.
 */
const SupplierCredential = model
  .define("supplier_credential", {
    id: model.id({ prefix: "supcred" }).primaryKey(),
    supplier_id: model.text(),
    /** Which encryption key wrote it, so that keys can be rotated. */
    key_id: model.text(),
    ciphertext: model.text(),
  })
  .indexes([{ on: ["supplier_id"], unique: true, where: "deleted_at IS NULL" }])

export default SupplierCredential
