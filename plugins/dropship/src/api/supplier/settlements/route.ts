import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listSettlements } from "../../admin/settlements/helpers"
import { currentSupplierUser } from "../helpers"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { supplier } = await currentSupplierUser(req)
  res.json(await listSettlements(req, { supplier_id: supplier.id }))
}
