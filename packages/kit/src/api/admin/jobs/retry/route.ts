import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { retryJobsWorkflow } from "../../../../workflows/retry-jobs"
import type { AdminRetryJobsType } from "../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminRetryJobsType>,
  res: MedusaResponse
) => {
  const { result } = await retryJobsWorkflow(req.scope).run({ input: req.validatedBody })
  res.json(result)
}
