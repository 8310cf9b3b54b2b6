import { Module } from "@medusajs/framework/utils"
import { SHIPMENT_MODULE } from "./constants"
import ShipmentModuleService from "./service"

export { SHIPMENT_MODULE }

export default Module(SHIPMENT_MODULE, { service: ShipmentModuleService })
