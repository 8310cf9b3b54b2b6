import { model } from "@medusajs/framework/utils"
import { REMITTANCE_STATES, UNKNOWN_REASONS } from "../constants"
import RemittanceStatement from "./remittance-statement"

/** One line of a statement: what came for one waybill. ₹. */
const RemittanceRow = model
  .define("remittance_row", {
    id: model.id({ prefix: "remrow" }).primaryKey(),
    /** Line of the file, the header being line 1 */
    line: model.number(),
    awb: model.text().searchable(),
    collected: model.bigNumber(),
    remitted: model.bigNumber(),
    charges: model.bigNumber(),
    /** The bank's reference of the transfer */
    utr: model.text().nullable(),
    /** Shiprocket's number of the remittance */
    remittance_number: model.text().nullable(),
    /** `YYYY-MM-DD`, the day in India */
    remitted_on: model.text().nullable(),
    state: model.enum([...REMITTANCE_STATES]),
    unknown_reason: model.enum([...UNKNOWN_REASONS]).nullable(),
    shipment_id: model.text().nullable(),
    order_id: model.text().nullable(),
    reference: model.text().nullable(),
    /** What the parcel was to bring */
    expected: model.bigNumber().nullable(),
    /** What all rows of this waybill brought, fees included, less `expected`; negative is short */
    difference: model.bigNumber().nullable(),
    /** Tells a row that was imported before */
    fingerprint: model.text(),
    statement: model.belongsTo(() => RemittanceStatement, { mappedBy: "rows" }),
  })
  .indexes([
    { on: ["awb"], where: "deleted_at IS NULL AND state <> 'repeated'" },
    { on: ["statement_id", "state", "line"], where: "deleted_at IS NULL" },
    {
      name: "IDX_remittance_row_fingerprint_live_unique",
      on: ["fingerprint"],
      unique: true,
      where: "deleted_at IS NULL AND state <> 'repeated'",
    },
    {
      name: "IDX_remittance_row_unknown",
      on: ["awb"],
      where: "deleted_at IS NULL AND state = 'unknown'",
    },
  ])

export default RemittanceRow
