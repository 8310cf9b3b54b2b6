import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { decide } from "../../helpers"
import type { AdminDecideWeightDiscrepancyType } from "../../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminDecideWeightDiscrepancyType>,
  res: MedusaResponse
) => {
  await decide(req, res, "accepted")
}
