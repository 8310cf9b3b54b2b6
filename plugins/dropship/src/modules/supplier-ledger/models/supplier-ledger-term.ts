import { model } from "@medusajs/framework/utils"

/** How a supplier is paid for one purchase order, as it was agreed when that became payable. */
const SupplierLedgerTerm = model
  .define("supplier_ledger_term", {
    id: model.id({ prefix: "ledterm" }).primaryKey(),
    purchase_order_id: model.text(),
    pay_on: model.enum(["accept", "ship", "deliver"]),
    pay_after_days: model.number(),
    accepts_returns: model.boolean(),
    accepts_rto: model.boolean(),
  })
  .indexes([{ on: ["purchase_order_id"], unique: true, where: "deleted_at IS NULL" }])

export default SupplierLedgerTerm
