import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerNdrCasesWorkflow } from "../../../../workflows"
import type { AdminAnswerNdrCasesType } from "../validators"

/** Answers `{ answered: ids, refused: [{ id, message }] }`: one that cannot be answered keeps none from it. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminAnswerNdrCasesType>,
  res: MedusaResponse
) => {
  const actor = { type: "person" as const, id: req.auth_context.actor_id }
  const { result } = await answerNdrCasesWorkflow(req.scope).run({
    input: { ...req.validatedBody, actor },
  })
  res.json(result)
}
