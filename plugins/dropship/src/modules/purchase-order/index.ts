import { Module } from "@medusajs/framework/utils"
import { PURCHASE_ORDER_MODULE } from "./constants"
import PurchaseOrderModuleService from "./service"

export { PURCHASE_ORDER_MODULE }

export default Module(PURCHASE_ORDER_MODULE, { service: PurchaseOrderModuleService })
