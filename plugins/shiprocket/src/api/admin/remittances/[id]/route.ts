import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { removeRemittanceWorkflow } from "../../../../workflows/remittance/workflows/remove-remittance"
import { retrieveStatement } from "../helpers"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { fields } = req.queryConfig
  res.json({ remittance: await retrieveStatement(req.scope, req.params.id, fields) })
}

/** Takes the last import back. */
export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id } = req.params
  await removeRemittanceWorkflow(req.scope).run({ input: { id } })
  res.json({ id, object: "remittance_statement", deleted: true })
}
