import { model } from "@medusajs/framework/utils"
import { RETURN_REQUEST_STATUSES } from "../../../rules/transitions"
import ReturnRequestItem from "./return-request-item"
import ReturnRequestTimelineEntry from "./return-request-timeline-entry"

/**
 * What a shopper wants to send back of one order. Where the money goes is in `return_destination`, which no
 * relation leads to.
 */
const ReturnRequest = model
  .define("return_request", {
    id: model.id({ prefix: "retreq" }).primaryKey(),
    /** `<order number>-R<sequence>` */
    number: model.text().searchable(),
    sequence: model.number(),
    order_id: model.text(),
    order_number: model.text().searchable(),
    customer_id: model.text().nullable(),
    email: model.text().searchable(),
    kind: model.enum(["return", "exchange"]),
    status: model.enum([...RETURN_REQUEST_STATUSES]).default("requested"),
    payment_method: model.enum(["prepaid", "cod"]),
    /** `YYYY-MM-DD` in IST. */
    pickup_date: model.text(),
    pickup_address: model.json(),
    /** Whether the rider is to compare the piece before taking it. */
    qc_on_pickup: model.boolean().default(false),
    /** Null for an exchange. */
    refund_method: model.enum(["source", "upi", "bank"]).nullable(),
    /** Enough of the UPI id or account for its owner to know it again. */
    refund_masked: model.text().nullable(),
    consent_version: model.text().nullable(),
    consent_at: model.dateTime().nullable(),
    /** ₹ kept of the refund. */
    fee: model.bigNumber(),
    /** ₹ paid back: what is expected until the goods are received, then what is due. */
    refund_amount: model.bigNumber(),
    refund_reference: model.text().nullable(),
    /** Medusa's return. */
    return_id: model.text().nullable(),
    shipment_ids: model.array(),
    decided_at: model.dateTime().nullable(),
    decided_by: model.text().nullable(),
    /** Why it was rejected; the shopper reads it. */
    decision_note: model.text().nullable(),
    received_at: model.dateTime().nullable(),
    closed_at: model.dateTime().nullable(),
    items: model.hasMany(() => ReturnRequestItem, { mappedBy: "return_request" }),
    timeline: model.hasMany(() => ReturnRequestTimelineEntry, { mappedBy: "return_request" }),
  })
  .cascades({ delete: ["items", "timeline"] })
  .indexes([
    { on: ["number"], unique: true, where: "deleted_at IS NULL" },
    { on: ["order_id", "sequence"], unique: true, where: "deleted_at IS NULL" },
    { on: ["status", "created_at"], where: "deleted_at IS NULL" },
    { on: ["created_at"], where: "deleted_at IS NULL" },
  ])
  .checks([
    { name: "return_request_fee_not_negative", expression: (c) => `${c.fee} >= 0` },
    { name: "return_request_refund_not_negative", expression: (c) => `${c.refund_amount} >= 0` },
    {
      name: "return_request_consent_when_account",
      expression: (c) =>
        `${c.refund_method} IS NULL OR ${c.refund_method} = 'source' OR (${c.consent_at} IS NOT NULL AND ${c.consent_version} IS NOT NULL)`,
    },
  ])

export default ReturnRequest
