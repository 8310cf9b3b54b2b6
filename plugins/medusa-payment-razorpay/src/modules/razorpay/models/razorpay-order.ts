import { model } from "@medusajs/framework/utils"
import { SETTLEMENT_STATUSES } from "../../../lib/settlement"
import RazorpayPayment from "./razorpay-payment"

/** A Razorpay order made for a payment session, and what became of its money. Amounts in ₹. */
const RazorpayOrder = model
  .define("razorpay_order", {
    id: model.id({ prefix: "rzpo" }).primaryKey(),
    razorpay_order_id: model.text(),
    /** The account it lives in: a test order means nothing to a live key. */
    key_id: model.text(),
    payment_session_id: model.text(),
    payment_collection_id: model.text().nullable(),
    cart_id: model.text().nullable(),
    amount: model.bigNumber(),
    currency_code: model.text(),
    status: model.enum([...SETTLEMENT_STATUSES]).default("open"),
    /** Why it is refunded. */
    reason: model.text().nullable(),
    /** Attempts to complete the cart that failed. */
    failed_completions: model.number().default(0),
    last_error: model.text().nullable(),
    /** The payment the browser proved with Checkout's signature. */
    verified_payment_id: model.text().nullable(),
    signature_verified_at: model.dateTime().nullable(),
    /** When Razorpay made it, UTC. */
    opened_at: model.dateTime(),
    /** When the reconciling job asks next; empty once nothing more can happen. */
    next_check_at: model.dateTime().nullable(),
    payments: model.hasMany(() => RazorpayPayment, { mappedBy: "order" }),
  })
  .cascades({ delete: ["payments"] })
  .indexes([
    { on: ["razorpay_order_id"], unique: true, where: "deleted_at IS NULL" },
    { on: ["payment_session_id"], where: "deleted_at IS NULL" },
    { on: ["payment_collection_id"], where: "deleted_at IS NULL" },
    { on: ["next_check_at"], where: "deleted_at IS NULL AND next_check_at IS NOT NULL" },
  ])

export default RazorpayOrder
