import { model } from "@medusajs/framework/utils"
import PurchaseOrder from "./purchase-order"

/**
 * The intent to tell a supplier about a purchase order, written before anything is sent. A second round
 * exists only when a person asked for it.
 */
const PurchaseOrderDispatch = model
  .define("purchase_order_dispatch", {
    id: model.id({ prefix: "podisp" }).primaryKey(),
    round: model.number(),
    channel: model.text(),
    /** `in_flight`: a call was begun and its outcome is not known. */
    status: model.enum(["intended", "in_flight", "sent", "failed", "skipped"]).default("intended"),
    /** The far side's id of the message, e.g. WhatsApp's `wamid`. */
    external_id: model.text().nullable(),
    /** Highest delivery status reported: `sent`, `failed`, `delivered`, `read`, `played`. */
    message_status: model.text().nullable(),
    attempts: model.number().default(0),
    last_error: model.text().nullable(),
    started_at: model.dateTime().nullable(),
    finished_at: model.dateTime().nullable(),
    /** One-time link that goes out with it. */
    link_expires_at: model.dateTime().nullable(),
    link_used_at: model.dateTime().nullable(),
    purchase_order: model.belongsTo(() => PurchaseOrder, { mappedBy: "dispatches" }),
  })
  .indexes([
    { on: ["purchase_order_id", "round"], unique: true, where: "deleted_at IS NULL" },
    { on: ["external_id"], where: "deleted_at IS NULL AND external_id IS NOT NULL" },
  ])

export default PurchaseOrderDispatch
