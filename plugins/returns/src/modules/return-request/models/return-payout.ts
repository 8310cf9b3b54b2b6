import { model } from "@medusajs/framework/utils"
import { PAYOUT_STATUSES } from "../../../rules/payout-status"
import ReturnPayoutEntry from "./return-payout-entry"

/** Refunded money of a cash order, which has no way back of its own: somebody or some bank transfers it. */
const ReturnPayout = model
  .define("return_payout", {
    id: model.id({ prefix: "retpay" }).primaryKey(),
    /** `return`: what a return is refunded; `refund`: any other refund of cash. */
    source: model.enum(["return", "refund"]).default("return"),
    return_request_id: model.text().nullable(),
    return_number: model.text().searchable().nullable(),
    order_id: model.text(),
    order_number: model.text().searchable(),
    /** Medusa's refund, of a payout that no return asked for. */
    refund_id: model.text().nullable(),
    /** What the merchant wrote at the refund. */
    reason: model.text().nullable(),
    /** Who is asked for a destination, and told of the transfer. */
    email: model.text().nullable(),
    /** ₹ */
    amount: model.bigNumber(),
    /** Null while nobody said where the money goes. */
    method: model.enum(["upi", "bank"]).nullable(),
    masked: model.text().nullable(),
    consent_version: model.text().nullable(),
    consent_at: model.dateTime().nullable(),
    status: model.enum([...PAYOUT_STATUSES]).default("due"),
    /** How often the shopper was asked for a destination. */
    asked: model.number().default(0),
    /** Who transfers it; null by hand. */
    provider_id: model.text().nullable(),
    /** Transfers a person started; part of the idempotency key. */
    attempt: model.number().default(0),
    /** Since when a provider may know of this attempt (UTC). */
    send_started_at: model.dateTime().nullable(),
    /** Until when one process alone may ask the provider (UTC). */
    claimed_until: model.dateTime().nullable(),
    sent_at: model.dateTime().nullable(),
    failure: model.text().nullable(),
    /** The bank's reference of the transfer (UTR). */
    reference: model.text().searchable().nullable(),
    paid_at: model.dateTime().nullable(),
    paid_by: model.text().nullable(),
    timeline: model.hasMany(() => ReturnPayoutEntry, { mappedBy: "payout" }),
  })
  .cascades({ delete: ["timeline"] })
  .indexes([
    {
      on: ["return_request_id"],
      unique: true,
      where: "deleted_at IS NULL AND return_request_id IS NOT NULL",
    },
    { on: ["refund_id"], unique: true, where: "deleted_at IS NULL AND refund_id IS NOT NULL" },
    { on: ["reference"], unique: true, where: "deleted_at IS NULL AND reference IS NOT NULL" },
    { on: ["status", "created_at"], where: "deleted_at IS NULL" },
    { on: ["created_at"], where: "deleted_at IS NULL" },
    { on: ["order_id"], where: "deleted_at IS NULL" },
  ])
  .checks([
    { name: "return_payout_amount_positive", expression: (c) => `${c.amount} > 0` },
    {
      name: "return_payout_paid_with_reference",
      expression: (c) =>
        `${c.status} <> 'paid' OR (${c.reference} IS NOT NULL AND ${c.paid_at} IS NOT NULL)`,
    },
    {
      name: "return_payout_has_its_source",
      expression: (c) =>
        `(${c.source} = 'return' AND ${c.return_request_id} IS NOT NULL) OR (${c.source} = 'refund' AND ${c.refund_id} IS NOT NULL AND ${c.return_request_id} IS NULL)`,
    },
    {
      name: "return_payout_destination_known",
      expression: (c) =>
        `${c.status} = 'details_wanted' OR (${c.method} IS NOT NULL AND ${c.masked} IS NOT NULL)`,
    },
    {
      name: "return_payout_consent_when_account",
      expression: (c) =>
        `${c.source} = 'return' OR ${c.method} IS NULL OR (${c.consent_at} IS NOT NULL AND ${c.consent_version} IS NOT NULL)`,
    },
  ])

export default ReturnPayout
