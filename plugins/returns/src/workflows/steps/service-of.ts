import type { MedusaContainer } from "@medusajs/framework/types"
import { RETURN_REQUEST_MODULE } from "../../modules/return-request/constants"
import type ReturnRequestModuleService from "../../modules/return-request/service"

/** The module's service. */
export const serviceOf = (container: MedusaContainer): ReturnRequestModuleService =>
  container.resolve<ReturnRequestModuleService>(RETURN_REQUEST_MODULE)
