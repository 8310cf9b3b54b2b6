import { model } from "@medusajs/framework/utils"

/** A stored webhook delivery: what it was about and what came of it. The body is in the webhook inbox. */
const RazorpayEvent = model
  .define("razorpay_event", {
    id: model.id({ prefix: "rzpe" }).primaryKey(),
    webhook_event_id: model.text(),
    event: model.text(),
    razorpay_order_id: model.text().nullable(),
    razorpay_payment_id: model.text().nullable(),
    razorpay_refund_id: model.text().nullable(),
    outcome: model.text(),
    received_at: model.dateTime(),
  })
  .indexes([
    { on: ["webhook_event_id"], unique: true, where: "deleted_at IS NULL" },
    {
      name: "IDX_razorpay_event_order_received",
      on: ["razorpay_order_id", "received_at"],
      where: "deleted_at IS NULL",
    },
  ])

export default RazorpayEvent
