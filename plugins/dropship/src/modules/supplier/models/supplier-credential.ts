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
    /** The secret before this one, with which webhooks may still be signed until `previous_until`. */
    previous_key_id: model.text().nullable(),
    previous_ciphertext: model.text().nullable(),
    previous_until: model.dateTime().nullable(),
  })
  .indexes([{ on: ["supplier_id"], unique: true, where: "deleted_at IS NULL" }])

export default SupplierCredential
