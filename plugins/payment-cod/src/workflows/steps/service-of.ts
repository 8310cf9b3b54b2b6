import type { MedusaContainer } from "@medusajs/framework/types"
import { COD_MODULE } from "../../modules/cod/constants"
import type CodModuleService from "../../modules/cod/service"

/** The module's service. */
export const serviceOf = (container: MedusaContainer): CodModuleService =>
  container.resolve<CodModuleService>(COD_MODULE)
