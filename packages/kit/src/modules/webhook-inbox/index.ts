import { Module } from "@medusajs/framework/utils"
import { WEBHOOK_INBOX_MODULE } from "./constants"
import WebhookInboxModuleService from "./service"

export { WEBHOOK_INBOX_MODULE }

export default Module(WEBHOOK_INBOX_MODULE, { service: WebhookInboxModuleService })
