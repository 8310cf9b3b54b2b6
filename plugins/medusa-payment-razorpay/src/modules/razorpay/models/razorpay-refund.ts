import { model } from "@medusajs/framework/utils"
import RazorpayPayment from "./razorpay-payment"

/** A refund as Razorpay last described it, whoever asked for it. Amounts in ₹. */
const RazorpayRefund = model
  .define("razorpay_refund", {
    id: model.id({ prefix: "rzpr" }).primaryKey(),
    razorpay_refund_id: model.text(),
    payment: model.belongsTo(() => RazorpayPayment, { mappedBy: "refunds" }),
    amount: model.bigNumber(),
    status: model.enum(["pending", "processed", "failed"]),
    origin: model.enum(["medusa", "automatic", "dashboard"]),
    /** Medusa's refund that stands for it. */
    medusa_refund_id: model.text().nullable(),
    /** When Razorpay made it, UTC. */
    refunded_at: model.dateTime(),
    /** When a failed one was asked to be sent again. */
    resend_requested_at: model.dateTime().nullable(),
    /** Why sending it again was refused. */
    last_error: model.text().nullable(),
    /** The refund that was sent instead of a failed one. */
    replaced_by: model.text().nullable(),
    dismissed_at: model.dateTime().nullable(),
    dismissed_by: model.text().nullable(),
    dismissed_note: model.text().nullable(),
  })
  .indexes([
    { on: ["razorpay_refund_id"], unique: true, where: "deleted_at IS NULL" },
    { on: ["medusa_refund_id"], where: "deleted_at IS NULL AND medusa_refund_id IS NOT NULL" },
    {
      name: "IDX_razorpay_refund_failed",
      on: ["refunded_at"],
      where:
        "deleted_at IS NULL AND status = 'failed' AND replaced_by IS NULL AND dismissed_at IS NULL",
    },
  ])

export default RazorpayRefund
