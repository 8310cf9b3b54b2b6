import { model } from "@medusajs/framework/utils"
import { ANSWERERS, NDR_OUTCOMES, NDR_STATUSES, SEND_STATES } from "../constants"
import { REASON_CODES } from "../reasons"
import NdrCaseEvent from "./ndr-case-event"

/**
 * One failed attempt to deliver a parcel, and what is to be done about it. What the parcel is, is copied here
 * as far as lists, rules and filters need it; its people's names and numbers are not.
 */
const NdrCase = model
  .define("ndr_case", {
    id: model.id({ prefix: "ndr" }).primaryKey(),
    shipment_id: model.text(),
    awb: model.text().searchable(),
    order_id: model.text(),
    order_number: model.text().searchable(),
    /** The parcel's reference: the purchase order's number */
    reference: model.text().searchable(),
    courier_name: model.text().nullable(),
    payment_method: model.enum(["cod", "prepaid"]),
    /** ₹ the parcel is worth */
    declared_value: model.bigNumber(),
    city: model.text(),
    pincode: model.text(),

    /** Which attempt failed, from 1 */
    attempts: model.number(),
    /** Whether Shiprocket's own list named the attempt; otherwise it was counted here */
    confirmed: model.boolean().default(false),
    reason: model.text(),
    reason_code: model.enum([...REASON_CODES]).default("other"),
    raised_at: model.dateTime(),
    respond_by: model.dateTime(),

    status: model.enum([...NDR_STATUSES]).default("open"),
    outcome: model.enum([...NDR_OUTCOMES]).nullable(),
    closed_at: model.dateTime().nullable(),

    /** `{ action, comments, phone?, address_1?, address_2?, deferred_date? }`, or null */
    answer: model.json().nullable(),
    answered_by: model.enum([...ANSWERERS]).nullable(),
    /** The rule's name, or the person's id */
    answered_name: model.text().nullable(),
    answered_at: model.dateTime().nullable(),
    shopper_answered_at: model.dateTime().nullable(),
    /** When the link was mailed to the shopper */
    asked_at: model.dateTime().nullable(),
    /** When the merchant was warned that the time runs out */
    warned_at: model.dateTime().nullable(),

    send_state: model.enum([...SEND_STATES]).default("none"),
    send_at: model.dateTime().nullable(),
    /** When a call was last sent whose outcome is not known */
    send_attempted_at: model.dateTime().nullable(),
    /** Entries Shiprocket had of this attempt before we sent the first time */
    send_baseline: model.number().nullable(),
    send_until: model.dateTime().nullable(),
    sent_at: model.dateTime().nullable(),
    /** `{ code, message, next_action, at }` of the last sending that failed, or null */
    send_error: model.json().nullable(),

    events: model.hasMany(() => NdrCaseEvent, { mappedBy: "case" }),
  })
  .cascades({ delete: ["events"] })
  .indexes([
    { on: ["shipment_id", "attempts"], unique: true, where: "deleted_at IS NULL" },
    { on: ["status", "respond_by"], where: "deleted_at IS NULL" },
    { on: ["reason_code", "respond_by"], where: "deleted_at IS NULL" },
    { on: ["order_id"], where: "deleted_at IS NULL" },
  ])
  .checks([
    { name: "ndr_case_attempts_positive", expression: (columns) => `${columns.attempts} > 0` },
    {
      name: "ndr_case_answered_has_answer",
      expression: (columns) =>
        `${columns.status} <> 'answered' OR ${columns.answered_by} IS NOT NULL`,
    },
    {
      name: "ndr_case_closed_has_outcome",
      expression: (columns) => `(${columns.status} = 'closed') = (${columns.outcome} IS NOT NULL)`,
    },
  ])

export default NdrCase
