import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { saveListingsWorkflow } from "../../../../workflows/supplier"
import type { BulkListingsBodyType } from "../validators"

/** Many listings at once, all or none. */
export const POST = async (
  req: AuthenticatedMedusaRequest<BulkListingsBodyType>,
  res: MedusaResponse
) => {
  const { create, update, delete: deleted } = req.validatedBody
  const { result } = await saveListingsWorkflow(req.scope).run({
    input: { listings: [...create, ...update], delete: deleted },
  })
  res.json(result)
}
