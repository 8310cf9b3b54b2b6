import { model } from "@medusajs/framework/utils"

/** A cash order that was not taken, once per order. */
const CodRefusal = model
  .define("cod_refusal", {
    id: model.id({ prefix: "codref" }).primaryKey(),
    order_id: model.text(),
    kind: model.enum(["rto", "declined"]),
    /** E.164 */
    phone: model.text().nullable(),
    /** Lower case */
    email: model.text().nullable(),
    customer_id: model.text().nullable(),
    pincode: model.text().nullable(),
  })
  .indexes([
    { on: ["order_id"], unique: true, where: "deleted_at IS NULL" },
    { on: ["phone"], where: "deleted_at IS NULL AND phone IS NOT NULL" },
    { on: ["email"], where: "deleted_at IS NULL AND email IS NOT NULL" },
    { on: ["customer_id"], where: "deleted_at IS NULL AND customer_id IS NOT NULL" },
  ])

export default CodRefusal
