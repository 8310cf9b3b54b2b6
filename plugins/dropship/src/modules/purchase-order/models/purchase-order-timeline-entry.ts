import { model } from "@medusajs/framework/utils"
import PurchaseOrder from "./purchase-order"

/** Who did what, when (`created_at`). Only ever added to. */
const PurchaseOrderTimelineEntry = model.define("purchase_order_timeline_entry", {
  id: model.id({ prefix: "potl" }).primaryKey(),
  /**
   * The status reached, or `created`, `held`, `released`, `revised`, `returned`, `resend`, `ignored`,
   * `dispatch_failed`, `answer_due`, `dispatch_overdue`.
   */
  type: model.text(),
  from_status: model.text().nullable(),
  to_status: model.text().nullable(),
  actor_type: model.enum(["supplier", "admin", "system"]),
  actor_id: model.text().nullable(),
  channel: model.text().nullable(),
  note: model.text().nullable(),
  purchase_order: model.belongsTo(() => PurchaseOrder, { mappedBy: "timeline" }),
})

export default PurchaseOrderTimelineEntry
