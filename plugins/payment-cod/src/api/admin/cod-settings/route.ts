import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CodSettingsPatch } from "../../../types"
import { saveCodSettingsWorkflow } from "../../../workflows"
import { serviceOf } from "../../../workflows/steps/service-of"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  res.json({ cod_settings: await serviceOf(req.scope).currentSettings() })
}

/** Changes the fields named; one that is wrong leaves everything as it was. */
export const POST = async (
  req: AuthenticatedMedusaRequest<CodSettingsPatch>,
  res: MedusaResponse
) => {
  const { result } = await saveCodSettingsWorkflow(req.scope).run({
    input: { settings: req.validatedBody, actor_id: req.auth_context.actor_id },
  })
  res.json(result)
}
