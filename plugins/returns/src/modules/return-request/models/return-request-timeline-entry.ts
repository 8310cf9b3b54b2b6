import { model } from "@medusajs/framework/utils"
import ReturnRequest from "./return-request"

/** Who did what, when (`created_at`). Only ever added to. */
const ReturnRequestTimelineEntry = model.define("return_request_timeline_entry", {
  id: model.id({ prefix: "rettl" }).primaryKey(),
  /** The status reached, or `ignored`, `payout_due`, `payout_paid`, `destination_shown`. */
  type: model.text(),
  from_status: model.text().nullable(),
  to_status: model.text().nullable(),
  actor_type: model.enum(["shopper", "admin", "system"]),
  actor_id: model.text().nullable(),
  note: model.text().nullable(),
  return_request: model.belongsTo(() => ReturnRequest, { mappedBy: "timeline" }),
})

export default ReturnRequestTimelineEntry
