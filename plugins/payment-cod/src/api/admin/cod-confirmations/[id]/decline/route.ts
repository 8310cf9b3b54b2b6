import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerAsAdmin } from "../../answer"

export const POST = (req: AuthenticatedMedusaRequest, res: MedusaResponse) =>
  answerAsAdmin(req, res, "decline")
