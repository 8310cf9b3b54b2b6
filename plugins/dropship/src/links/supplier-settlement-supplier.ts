import { defineLink } from "@medusajs/framework/utils"
import SupplierModule from "../modules/supplier"
import SupplierLedgerModule from "../modules/supplier-ledger"

export default defineLink(
  { linkable: SupplierLedgerModule.linkable.supplierSettlement, field: "supplier_id" },
  SupplierModule.linkable.supplier,
  { readOnly: true }
)
