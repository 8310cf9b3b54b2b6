import { model } from "@medusajs/framework/utils"
import RazorpayOrder from "./razorpay-order"
import RazorpayRefund from "./razorpay-refund"

/** One attempt to pay a Razorpay order, as Razorpay last described it. Amounts in ₹. */
const RazorpayPayment = model
  .define("razorpay_payment", {
    id: model.id({ prefix: "rzpp" }).primaryKey(),
    razorpay_payment_id: model.text(),
    status: model.enum(["created", "authorized", "captured", "refunded", "failed"]),
    method: model.text().nullable(),
    amount: model.bigNumber(),
    amount_refunded: model.bigNumber().default(0),
    error_code: model.text().nullable(),
    error_description: model.text().nullable(),
    /** Masked phone or e-mail of the payer. */
    contact_hint: model.text().nullable(),
    /** When the shopper tried, UTC. */
    attempted_at: model.dateTime(),
    /** When Razorpay's and Medusa's books were found to agree for good; empty again after any change. */
    agreed_at: model.dateTime().nullable(),
    /** When somebody said that the reconciliation need not show it, as it stands. */
    dismissed_at: model.dateTime().nullable(),
    dismissed_by: model.text().nullable(),
    dismissed_note: model.text().nullable(),
    refunds: model.hasMany(() => RazorpayRefund, { mappedBy: "payment" }),
    order: model.belongsTo(() => RazorpayOrder, { mappedBy: "payments" }),
  })
  .cascades({ delete: ["refunds"] })
  .indexes([
    { on: ["razorpay_payment_id"], unique: true, where: "deleted_at IS NULL" },
    {
      name: "IDX_razorpay_payment_not_agreed",
      on: ["attempted_at"],
      where: "deleted_at IS NULL AND agreed_at IS NULL AND status IN ('captured', 'refunded')",
    },
  ])
  .checks([(columns) => `${columns.amount_refunded} <= ${columns.amount}`])

export default RazorpayPayment
