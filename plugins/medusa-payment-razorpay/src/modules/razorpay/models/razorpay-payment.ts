import { model } from "@medusajs/framework/utils"
import RazorpayOrder from "./razorpay-order"

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
    /** When the shopper tried, UTC. */
    attempted_at: model.dateTime(),
    order: model.belongsTo(() => RazorpayOrder, { mappedBy: "payments" }),
  })
  .indexes([{ on: ["razorpay_payment_id"], unique: true, where: "deleted_at IS NULL" }])
  .checks([(columns) => `${columns.amount_refunded} <= ${columns.amount}`])

export default RazorpayPayment
