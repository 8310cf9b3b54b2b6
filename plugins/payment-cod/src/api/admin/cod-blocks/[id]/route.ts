import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { deleteCodBlocksWorkflow } from "../../../../workflows"

export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id } = req.params
  await deleteCodBlocksWorkflow(req.scope).run({ input: { ids: [id] } })
  res.json({ id, object: "cod_block", deleted: true })
}
