import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { updateSuppliersWorkflow } from "../../../../workflows/supplier"
import { retrieveSupplier } from "../helpers"
import type { UpdateSupplierBodyType } from "../validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id } = req.params
  const supplier = await retrieveSupplier(req.scope, id, req.queryConfig.fields)
  const { metadata } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "supplier_listing",
    fields: ["id"],
    filters: { supplier_id: id },
    pagination: { take: 1, skip: 0 },
  })
  res.json({ supplier: { ...supplier, listings_count: metadata?.count ?? 0 } })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<UpdateSupplierBodyType>,
  res: MedusaResponse
) => {
  const { id } = req.params
  await updateSuppliersWorkflow(req.scope).run({
    input: { suppliers: [{ id, ...req.validatedBody }] },
  })
  res.json({ supplier: await retrieveSupplier(req.scope, id, req.queryConfig.fields) })
}
