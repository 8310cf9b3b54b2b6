import { model } from "@medusajs/framework/utils"
import { COD_CONFIRMATION_STATUSES } from "../../../lib/confirmation-state"
import { COD_CONFIRMATION_VIAS } from "../../../types"

/** A cash order the shopper is asked about before it is worked on. */
const CodConfirmation = model
  .define("cod_confirmation", {
    id: model.id({ prefix: "codconf" }).primaryKey(),
    order_id: model.text(),
    payment_id: model.text(),
    order_number: model.text().searchable(),
    /** ₹ to collect */
    amount: model.bigNumber(),
    /** E.164 */
    phone: model.text().nullable(),
    email: model.text().nullable(),
    status: model.enum([...COD_CONFIRMATION_STATUSES]).default("pending"),
    /** HMAC of the last code sent. */
    code_hash: model.text().nullable(),
    /** Names the send that the last code was made for. */
    send_key: model.text().nullable(),
    channel: model.enum(["whatsapp", "email"]).nullable(),
    sends: model.number().default(0),
    last_sent_at: model.dateTime().nullable(),
    /** Of all codes together. */
    wrong_guesses: model.number().default(0),
    expires_at: model.dateTime(),
    remind_at: model.dateTime().nullable(),
    reminded_at: model.dateTime().nullable(),
    answered_at: model.dateTime().nullable(),
    answered_via: model.enum([...COD_CONFIRMATION_VIAS]).nullable(),
    /** Admin user or customer. */
    answered_by: model.text().nullable(),
  })
  .indexes([
    { on: ["order_id"], unique: true, where: "deleted_at IS NULL" },
    { on: ["status", "created_at"], where: "deleted_at IS NULL" },
    { on: ["phone", "created_at"], where: "deleted_at IS NULL AND phone IS NOT NULL" },
    {
      name: "IDX_cod_confirmation_due",
      on: ["expires_at"],
      where: "deleted_at IS NULL AND status = 'pending'",
    },
    {
      name: "IDX_cod_confirmation_remind",
      on: ["remind_at"],
      where: "deleted_at IS NULL AND status = 'pending' AND reminded_at IS NULL",
    },
  ])
  .checks([
    { name: "cod_confirmation_amount_not_negative", expression: (c) => `${c.amount} >= 0` },
    {
      name: "cod_confirmation_answered_has_time",
      expression: (c) => `${c.status} = 'pending' OR ${c.answered_at} IS NOT NULL`,
    },
  ])

export default CodConfirmation
