import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerNdrCaseWorkflow } from "../../../../../workflows"
import { retrieveNdrCase } from "../../helpers"
import type { AdminAnswerNdrCaseType } from "../../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminAnswerNdrCaseType>,
  res: MedusaResponse
) => {
  const { id } = req.params
  await retrieveNdrCase(req.scope, id, ["id"])
  const actor = { type: "person" as const, id: req.auth_context.actor_id }
  await answerNdrCaseWorkflow(req.scope).run({ input: { ...req.validatedBody, id, actor } })
  res.json({ ndr_case: await retrieveNdrCase(req.scope, id) })
}
