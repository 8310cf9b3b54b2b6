import { Module } from "@medusajs/framework/utils"
import { SUPPLIER_SCORECARD_MODULE } from "./constants"
import SupplierScorecardModuleService from "./service"

export { SUPPLIER_SCORECARD_MODULE }

export default Module(SUPPLIER_SCORECARD_MODULE, { service: SupplierScorecardModuleService })
