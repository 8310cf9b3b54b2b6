import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { removeSupplierUserWorkflow } from "../../../../../../workflows/supplier"

/** Takes a person from the supplier, and their login with it. */
export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id, user_id } = req.params
  await removeSupplierUserWorkflow(req.scope).run({ input: { id: user_id, supplier_id: id } })
  res.json({ id: user_id, object: "supplier_user", deleted: true })
}
