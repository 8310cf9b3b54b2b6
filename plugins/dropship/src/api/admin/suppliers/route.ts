import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { supplierWarnings } from "../../../lib/normalize-supplier"
import { createSuppliersWorkflow } from "../../../workflows/supplier"
import { retrieveSupplier, withSealedSecret } from "./helpers"
import { summarizeSuppliers } from "./summaries"
import type { CreateSupplierBodyType } from "./validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data: suppliers, metadata } = await query.graph({
    entity: "supplier",
    fields: [...new Set(["id", ...req.queryConfig.fields])],
    filters: req.filterableFields,
    pagination: req.queryConfig.pagination,
  })
  const summaryOf = await summarizeSuppliers(
    req.scope,
    suppliers.map(({ id }) => id)
  )
  res.json({
    suppliers: suppliers.map((supplier) => ({ ...supplier, ...summaryOf(supplier.id) })),
    count: metadata?.count ?? 0,
    offset: metadata?.skip ?? 0,
    limit: metadata?.take ?? suppliers.length,
  })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<CreateSupplierBodyType>,
  res: MedusaResponse
) => {
  const { result } = await createSuppliersWorkflow(req.scope).run({
    input: { suppliers: [await withSealedSecret(req.scope, req.validatedBody)] },
  })
  const supplier = await retrieveSupplier(req.scope, result[0].id, req.queryConfig.fields)
  res.status(201).json({ supplier, warnings: supplierWarnings(result[0]) })
}
