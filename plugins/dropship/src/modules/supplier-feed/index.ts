import { Module } from "@medusajs/framework/utils"
import { SUPPLIER_FEED_MODULE } from "./constants"
import SupplierFeedModuleService from "./service"

export { SUPPLIER_FEED_MODULE }

export default Module(SUPPLIER_FEED_MODULE, { service: SupplierFeedModuleService })
