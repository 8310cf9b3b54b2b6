import { Module } from "@medusajs/framework/utils"
import { COD_MODULE } from "./constants"
import CodModuleService from "./service"

export { COD_MODULE }

export default Module(COD_MODULE, { service: CodModuleService })
