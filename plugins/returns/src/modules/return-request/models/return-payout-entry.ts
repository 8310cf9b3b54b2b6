import { model } from "@medusajs/framework/utils"
import ReturnPayout from "./return-payout"

/** Who did what with a payout, when (`created_at`). Only ever added to. */
const ReturnPayoutEntry = model.define("return_payout_entry", {
  id: model.id({ prefix: "rpentry" }).primaryKey(),
  /** The status reached, or `asked`, `details_given`, `destination_shown`, `exported`. */
  type: model.text(),
  actor_type: model.enum(["shopper", "admin", "system"]),
  actor_id: model.text().nullable(),
  note: model.text().nullable(),
  payout: model.belongsTo(() => ReturnPayout, { mappedBy: "timeline" }),
})

export default ReturnPayoutEntry
