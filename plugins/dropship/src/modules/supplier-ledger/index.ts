import { Module } from "@medusajs/framework/utils"
import { SUPPLIER_LEDGER_MODULE } from "./constants"
import SupplierLedgerModuleService from "./service"

export { SUPPLIER_LEDGER_MODULE }

export default Module(SUPPLIER_LEDGER_MODULE, { service: SupplierLedgerModuleService })
