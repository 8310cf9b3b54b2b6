import { model } from "@medusajs/framework/utils"

/** Money of a cash-on-delivery order that somebody has to transfer to the shopper by hand. */
const ReturnPayout = model
  .define("return_payout", {
    id: model.id({ prefix: "retpay" }).primaryKey(),
    return_request_id: model.text(),
    return_number: model.text().searchable(),
    order_id: model.text(),
    order_number: model.text().searchable(),
    /** ₹ */
    amount: model.bigNumber(),
    method: model.enum(["upi", "bank"]),
    masked: model.text(),
    status: model.enum(["due", "paid"]).default("due"),
    /** The bank's reference of the transfer (UTR). */
    reference: model.text().searchable().nullable(),
    paid_at: model.dateTime().nullable(),
    paid_by: model.text().nullable(),
  })
  .indexes([
    { on: ["return_request_id"], unique: true, where: "deleted_at IS NULL" },
    { on: ["reference"], unique: true, where: "deleted_at IS NULL AND reference IS NOT NULL" },
    { on: ["status", "created_at"], where: "deleted_at IS NULL" },
    { on: ["order_id"], where: "deleted_at IS NULL" },
  ])
  .checks([
    { name: "return_payout_amount_positive", expression: (c) => `${c.amount} > 0` },
    {
      name: "return_payout_paid_with_reference",
      expression: (c) =>
        `${c.status} <> 'paid' OR (${c.reference} IS NOT NULL AND ${c.paid_at} IS NOT NULL)`,
    },
  ])

export default ReturnPayout
