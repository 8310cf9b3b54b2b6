import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import { FashionPostgresSearchService } from "./service"

export * from "./service"

export default ModuleProvider(Modules.SEARCH, { services: [FashionPostgresSearchService] })
