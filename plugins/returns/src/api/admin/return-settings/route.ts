import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { RETURN_REQUEST_MODULE } from "../../../modules/return-request/constants"
import type ReturnRequestModuleService from "../../../modules/return-request/service"
import type { ReturnSettings } from "../../../types"
import { saveReturnSettingsWorkflow } from "../../../workflows"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const service = req.scope.resolve<ReturnRequestModuleService>(RETURN_REQUEST_MODULE)
  res.json({ return_settings: await service.settings() })
}

/** Replaces the rules for requests from now on. */
export const POST = async (
  req: AuthenticatedMedusaRequest<ReturnSettings>,
  res: MedusaResponse
) => {
  const { result } = await saveReturnSettingsWorkflow(req.scope).run({
    input: { settings: req.validatedBody, actor_id: req.auth_context.actor_id },
  })
  res.json(result)
}
