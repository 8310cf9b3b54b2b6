import { model } from "@medusajs/framework/utils"
import { PURCHASE_ORDER_STATUSES } from "../transitions"
import PurchaseOrderDispatch from "./purchase-order-dispatch"
import PurchaseOrderLine from "./purchase-order-line"
import PurchaseOrderReturn from "./purchase-order-return"
import PurchaseOrderTimelineEntry from "./purchase-order-timeline-entry"

/** What the shop buys from one supplier for one order. Becomes one parcel. */
const PurchaseOrder = model
  .define("purchase_order", {
    id: model.id({ prefix: "po" }).primaryKey(),
    number: model.text().searchable(),
    /** The `n` of `<order number>-P<n>`. */
    sequence: model.number(),
    order_id: model.text(),
    order_number: model.text().searchable(),
    supplier_id: model.text(),
    /** 1 for the first choice; each time lines move on, the order's next round. */
    attempt: model.number().default(1),
    previous_id: model.text().nullable(),
    status: model.enum([...PURCHASE_ORDER_STATUSES]).default("draft"),
    channel: model.text(),
    payment_method: model.enum(["cod", "prepaid"]),
    ship_to: model.json(),
    currency_code: model.text().default("inr"),
    cost_total: model.bigNumber(),
    supplier_reference: model.text().nullable(),
    refusal_reason: model.text().nullable(),
    /** What the merchant tells the supplier with this purchase order. */
    note: model.text().nullable(),
    /** 1, and one more each time its content was changed after it was sent. */
    revision: model.number().default(1),
    parcel: model.json().nullable(),
    answer_minutes: model.number(),
    dispatch_hours: model.number(),
    answer_by: model.dateTime().nullable(),
    dispatch_by: model.dateTime().nullable(),
    /** When sending was queued; a draft without it is still being routed, unless it is held. */
    released_at: model.dateTime().nullable(),
    /** Since when it waits for the merchant, because its supplier is not sent orders by itself. */
    held_at: model.dateTime().nullable(),
    /** When its lines were given to other suppliers or flagged. */
    moved_at: model.dateTime().nullable(),
    sent_at: model.dateTime().nullable(),
    accepted_at: model.dateTime().nullable(),
    ready_at: model.dateTime().nullable(),
    picked_up_at: model.dateTime().nullable(),
    delivered_at: model.dateTime().nullable(),
    closed_at: model.dateTime().nullable(),
    /** When the supplier was reminded of the answer time, and when the missed dispatch time was announced. */
    answer_alarm_at: model.dateTime().nullable(),
    dispatch_alarm_at: model.dateTime().nullable(),
    lines: model.hasMany(() => PurchaseOrderLine, { mappedBy: "purchase_order" }),
    timeline: model.hasMany(() => PurchaseOrderTimelineEntry, { mappedBy: "purchase_order" }),
    dispatches: model.hasMany(() => PurchaseOrderDispatch, { mappedBy: "purchase_order" }),
    returns: model.hasMany(() => PurchaseOrderReturn, { mappedBy: "purchase_order" }),
  })
  .cascades({ delete: ["lines", "timeline", "dispatches", "returns"] })
  .indexes([
    { on: ["number"], unique: true, where: "deleted_at IS NULL" },
    {
      name: "IDX_purchase_order_live_unique",
      on: ["order_id", "supplier_id", "attempt"],
      unique: true,
      where: "deleted_at IS NULL AND status NOT IN ('rejected', 'expired', 'cancelled')",
    },
    { on: ["order_id"], where: "deleted_at IS NULL" },
    { on: ["supplier_id", "status"], where: "deleted_at IS NULL" },
    { on: ["status", "answer_by"], where: "deleted_at IS NULL" },
    { on: ["status", "dispatch_by"], where: "deleted_at IS NULL" },
    { on: ["created_at"], where: "deleted_at IS NULL" },
  ])

export default PurchaseOrder
