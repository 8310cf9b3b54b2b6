import { model } from "@medusajs/framework/utils"
import RemittanceRow from "./remittance-row"

/** One imported file of remitted cash. Its totals count every row once, repeated rows not at all. ₹. */
const RemittanceStatement = model
  .define("remittance_statement", {
    id: model.id({ prefix: "remst" }).primaryKey(),
    file_name: model.text().searchable(),
    /** SHA-256 of the file's text: the same file is imported once */
    file_hash: model.text(),
    /** Which column was read as what */
    mapping: model.json(),
    row_count: model.number(),
    repeated_count: model.number(),
    collected: model.bigNumber(),
    remitted: model.bigNumber(),
    charges: model.bigNumber(),
    imported_by: model.text().nullable(),
    rows: model.hasMany(() => RemittanceRow, { mappedBy: "statement" }),
  })
  .cascades({ delete: ["rows"] })
  .indexes([
    { on: ["file_hash"], unique: true, where: "deleted_at IS NULL" },
    { on: ["created_at"], where: "deleted_at IS NULL" },
  ])

export default RemittanceStatement
