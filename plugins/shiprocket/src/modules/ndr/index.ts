import { Module } from "@medusajs/framework/utils"
import { NDR_MODULE } from "./constants"
import NdrModuleService from "./service"

export { NDR_MODULE }

export default Module(NDR_MODULE, { service: NdrModuleService })
