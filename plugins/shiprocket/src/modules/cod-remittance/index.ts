import { Module } from "@medusajs/framework/utils"
import { COD_REMITTANCE_MODULE } from "./constants"
import CodRemittanceModuleService from "./service"

export { COD_REMITTANCE_MODULE }

export default Module(COD_REMITTANCE_MODULE, { service: CodRemittanceModuleService })
