import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { decideWeightDiscrepancyWorkflow } from "../../../workflows/remittance/workflows/decide-weight-discrepancy"
import type { AdminDecideWeightDiscrepancyType } from "./validators"

type DecideRequest = AuthenticatedMedusaRequest<AdminDecideWeightDiscrepancyType>

/** Decides on a discrepancy and answers it as it is then. @throws MedusaError NOT_FOUND, NOT_ALLOWED */
export const decide = async (
  req: DecideRequest,
  res: MedusaResponse,
  state: "accepted" | "disputed"
): Promise<void> => {
  const { id } = req.params
  await decideWeightDiscrepancyWorkflow(req.scope).run({
    input: {
      id,
      state,
      note: req.validatedBody.note ?? null,
      actor_id: req.auth_context.actor_id,
    },
  })
  const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "weight_discrepancy",
    fields: req.queryConfig.fields,
    filters: { id },
  })
  res.json({ weight_discrepancy: data[0] })
}
