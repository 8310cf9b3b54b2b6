import { model } from "@medusajs/framework/utils"
import { LEDGER_ENTRY_TYPES } from "../../../ledger/types"
import SupplierSettlementLine from "./supplier-settlement-line"

/**
 * One line of a supplier's account. Never changed and never deleted (a trigger refuses both): a mistake is
 * taken back by a counter-entry. The balance is the sum of the amounts.
 */
const SupplierLedgerEntry = model
  .define("supplier_ledger_entry", {
    id: model.id({ prefix: "ledent" }).primaryKey(),
    supplier_id: model.text(),
    type: model.enum([...LEDGER_ENTRY_TYPES]),
    /** ₹, + owed to the supplier. */
    amount: model.bigNumber(),
    occurred_at: model.dateTime(),
    due_at: model.dateTime(),
    /** Of a debit or credit note: `DN/26-27/0001`. */
    number: model.text().nullable(),
    purchase_order_id: model.text().nullable(),
    purchase_order_number: model.text().nullable(),
    purchase_order_line_id: model.text().nullable(),
    purchase_order_return_id: model.text().nullable(),
    order_id: model.text().nullable(),
    order_number: model.text().nullable(),
    /** Of a payment and its reversal: the settlement they belong to. */
    settlement_id: model.text().nullable(),
    note: model.text().nullable(),
    actor_type: model.enum(["supplier", "admin", "system"]),
    actor_id: model.text().nullable(),
    /** What it follows from; the same thing is entered once. */
    source_key: model.text(),
    settlement_lines: model.hasMany(() => SupplierSettlementLine, { mappedBy: "entry" }),
  })
  .indexes([
    { name: "IDX_supplier_ledger_entry_source_unique", on: ["source_key"], unique: true },
    { on: ["number"], unique: true, where: "deleted_at IS NULL AND number IS NOT NULL" },
    // With the amount in it a balance is read from the index alone.
    { on: ["supplier_id", "amount"], where: "deleted_at IS NULL" },
    { on: ["supplier_id", "due_at"], where: "deleted_at IS NULL" },
    { on: ["supplier_id", "occurred_at"], where: "deleted_at IS NULL" },
    { on: ["occurred_at"], where: "deleted_at IS NULL" },
    { on: ["purchase_order_id"], where: "deleted_at IS NULL AND purchase_order_id IS NOT NULL" },
    { on: ["settlement_id"], where: "deleted_at IS NULL AND settlement_id IS NOT NULL" },
  ])
  .checks([
    { name: "supplier_ledger_entry_amount_not_zero", expression: (c) => `${c.amount} <> 0` },
  ])

export default SupplierLedgerEntry
