import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { currentSupplierUser } from "../helpers"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { supplier } = await currentSupplierUser(req)
  const { data, metadata } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "purchase_order",
    fields: req.queryConfig.fields,
    filters: {
      // A draft has not been sent to anybody yet.
      status: { $ne: "draft" },
      ...req.filterableFields,
      supplier_id: supplier.id,
    },
    pagination: req.queryConfig.pagination,
  })
  res.json({
    purchase_orders: data,
    count: metadata?.count ?? 0,
    offset: metadata?.skip ?? 0,
    limit: metadata?.take ?? data.length,
  })
}
