import { Module } from "@medusajs/framework/utils"
import { SIZING_MODULE } from "./constants"
import SizingModuleService from "./service"

export { SIZING_MODULE }

export default Module(SIZING_MODULE, { service: SizingModuleService })
