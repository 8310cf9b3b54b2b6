import { model } from "@medusajs/framework/utils"

/** Money that the account holds for an order this shop never made. Amounts in ₹, or the payment's currency. */
const RazorpayStrayPayment = model
  .define("razorpay_stray_payment", {
    id: model.id({ prefix: "rzps" }).primaryKey(),
    razorpay_payment_id: model.text(),
    razorpay_order_id: model.text().nullable(),
    key_id: model.text(),
    amount: model.bigNumber(),
    amount_refunded: model.bigNumber().default(0),
    currency_code: model.text(),
    method: model.text().nullable(),
    /** Masked phone or e-mail of the payer. */
    contact_hint: model.text().nullable(),
    status: model.enum(["open", "refunding", "refunded", "settled", "dismissed"]).default("open"),
    /** Why giving it back was refused. */
    last_error: model.text().nullable(),
    /** When the payment was made, UTC. */
    paid_at: model.dateTime(),
    dismissed_by: model.text().nullable(),
    dismissed_note: model.text().nullable(),
  })
  .indexes([
    { on: ["razorpay_payment_id"], unique: true, where: "deleted_at IS NULL" },
    {
      name: "IDX_razorpay_stray_payment_open",
      on: ["paid_at"],
      where: "deleted_at IS NULL AND status IN ('open', 'refunding')",
    },
  ])

export default RazorpayStrayPayment
