import { model } from "@medusajs/framework/utils"
import { NDR_EVENT_KINDS } from "../constants"
import NdrCase from "./ndr-case"

/** One line of a case's history, kept once however often its cause is repeated. */
const NdrCaseEvent = model
  .define("ndr_case_event", {
    id: model.id({ prefix: "ndrev" }).primaryKey(),
    case: model.belongsTo(() => NdrCase, { mappedBy: "events" }),
    kind: model.enum([...NDR_EVENT_KINDS]),
    /** What happened, in words; no phone numbers or addresses */
    text: model.text(),
    /** `rule`, `shopper`, `person`, `courier` or `system` */
    actor_type: model.text(),
    actor_id: model.text().nullable(),
    occurred_at: model.dateTime(),
  })
  .indexes([{ on: ["case_id", "occurred_at"], where: "deleted_at IS NULL" }])

export default NdrCaseEvent
