import { model } from "@medusajs/framework/utils"

/** The last number given out in a series (`ST/26-27`). */
const SupplierLedgerCounter = model
  .define("supplier_ledger_counter", {
    id: model.id({ prefix: "ledcnt" }).primaryKey(),
    series: model.text(),
    last: model.number(),
  })
  .indexes([{ name: "IDX_supplier_ledger_counter_series_unique", on: ["series"], unique: true }])

export default SupplierLedgerCounter
