import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { importWeightDiscrepanciesWorkflow } from "../../../../workflows/remittance/workflows/import-weight-discrepancies"
import type { AdminImportWeightDiscrepanciesType } from "../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminImportWeightDiscrepanciesType>,
  res: MedusaResponse
) => {
  const { result } = await importWeightDiscrepanciesWorkflow(req.scope).run({
    input: req.validatedBody,
  })
  res.status(result.created ? 201 : 200).json({ created: result.created, known: result.known })
}
