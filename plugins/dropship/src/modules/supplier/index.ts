import { Module } from "@medusajs/framework/utils"
import { SUPPLIER_MODULE } from "./constants"
import SupplierModuleService from "./service"

export { SUPPLIER_MODULE }

export default Module(SUPPLIER_MODULE, { service: SupplierModuleService })
