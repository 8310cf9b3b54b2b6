import { model } from "@medusajs/framework/utils"
import { SETTLEMENT_STATUSES } from "../../../ledger/settlement-rules"
import SupplierSettlementLine from "./supplier-settlement-line"

/** Entries that are paid with one transfer. */
const SupplierSettlement = model
  .define("supplier_settlement", {
    id: model.id({ prefix: "settl" }).primaryKey(),
    number: model.text().searchable(),
    supplier_id: model.text(),
    status: model.enum([...SETTLEMENT_STATUSES]).default("draft"),
    /** What was due until then is in it. */
    until: model.dateTime(),
    entry_count: model.number(),
    /** ₹ as printed: the sum of its entries, and the supplier's balance without them. */
    total: model.bigNumber(),
    opening_balance: model.bigNumber(),
    /** The bank's reference of the transfer (UTR). */
    reference: model.text().nullable(),
    paid_at: model.dateTime().nullable(),
    voided_at: model.dateTime().nullable(),
    void_reason: model.text().nullable(),
    created_by: model.text().nullable(),
    paid_by: model.text().nullable(),
    voided_by: model.text().nullable(),
    lines: model.hasMany(() => SupplierSettlementLine, { mappedBy: "settlement" }),
  })
  .indexes([
    { on: ["number"], unique: true, where: "deleted_at IS NULL" },
    { on: ["supplier_id", "status"], where: "deleted_at IS NULL" },
    { on: ["created_at"], where: "deleted_at IS NULL" },
  ])

export default SupplierSettlement
