import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { supplierWarnings } from "../../../../lib/normalize-supplier"
import { updateSuppliersWorkflow } from "../../../../workflows/supplier"
import { retrieveSupplier, withSealedSecret } from "../helpers"
import { countOpenPurchaseOrders, summarizeSuppliers } from "../summaries"
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
  const summaryOf = await summarizeSuppliers(req.scope, [id])
  res.json({
    supplier: { ...supplier, ...summaryOf(id), listings_count: metadata?.count ?? 0 },
    warnings: supplier.pickup_address ? supplierWarnings(supplier) : [],
  })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<UpdateSupplierBodyType>,
  res: MedusaResponse
) => {
  const { id } = req.params
  const { result } = await updateSuppliersWorkflow(req.scope).run({
    input: { suppliers: [{ id, ...(await withSealedSecret(req.scope, req.validatedBody)) }] },
  })
  const warnings = supplierWarnings(result[0])
  if (req.validatedBody.active === false) {
    const open = (await countOpenPurchaseOrders(req.scope, [id])).get(id) ?? 0
    if (open) {
      warnings.push(
        `active: ${open} purchase ${open === 1 ? "order is" : "orders are"} still open and must be seen through or cancelled; new orders pass this supplier by`
      )
    }
  }
  res.json({
    supplier: await retrieveSupplier(req.scope, id, req.queryConfig.fields),
    warnings,
  })
}
