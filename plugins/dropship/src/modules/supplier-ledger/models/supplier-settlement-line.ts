import { model } from "@medusajs/framework/utils"
import SupplierLedgerEntry from "./supplier-ledger-entry"
import SupplierSettlement from "./supplier-settlement"

/** That an entry is in a settlement. A void settlement keeps its lines, released, for the record. */
const SupplierSettlementLine = model
  .define("supplier_settlement_line", {
    id: model.id({ prefix: "settline" }).primaryKey(),
    released_at: model.dateTime().nullable(),
    settlement: model.belongsTo(() => SupplierSettlement, { mappedBy: "lines" }),
    entry: model.belongsTo(() => SupplierLedgerEntry, { mappedBy: "settlement_lines" }),
  })
  .indexes([
    {
      name: "IDX_supplier_settlement_line_live_unique",
      on: ["entry_id"],
      unique: true,
      where: "deleted_at IS NULL AND released_at IS NULL",
    },
  ])

export default SupplierSettlementLine
