import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ledgerOf, listEntries } from "../../admin/settlements/helpers"
import { currentSupplierUser } from "../helpers"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { supplier } = await currentSupplierUser(req)
  const { balance, due, next_due_at } = await ledgerOf(req.scope).balanceOf(supplier.id)
  const page = await listEntries(req, { supplier_id: supplier.id })
  res.json({ balance: Number(balance), due: Number(due), next_due_at, ...page })
}
