import { model } from "@medusajs/framework/utils"

/**
 * A shopper's UPI id or bank account, encrypted, of a return or of a payout without one. It has no relation
 * to them on purpose: no `fields` parameter of any route can reach it.
 */
const ReturnDestination = model
  .define("return_destination", {
    id: model.id({ prefix: "retdest" }).primaryKey(),
    return_request_id: model.text().nullable(),
    payout_id: model.text().nullable(),
    /** Which encryption key wrote it, so that keys can be rotated. */
    key_id: model.text(),
    ciphertext: model.text(),
  })
  .indexes([
    {
      on: ["return_request_id"],
      unique: true,
      where: "deleted_at IS NULL AND return_request_id IS NOT NULL",
    },
    { on: ["payout_id"], unique: true, where: "deleted_at IS NULL AND payout_id IS NOT NULL" },
    { on: ["key_id"], where: "deleted_at IS NULL" },
  ])
  .checks([
    {
      name: "return_destination_of_one",
      expression: (c) => `num_nonnulls(${c.return_request_id}, ${c.payout_id}) = 1`,
    },
  ])

export default ReturnDestination
