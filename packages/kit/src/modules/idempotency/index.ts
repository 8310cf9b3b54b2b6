import { Module } from "@medusajs/framework/utils"
import { IDEMPOTENCY_MODULE } from "./constants"
import IdempotencyModuleService from "./service"

export { IDEMPOTENCY_MODULE }

export default Module(IDEMPOTENCY_MODULE, { service: IdempotencyModuleService })
