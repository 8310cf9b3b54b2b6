import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { PURCHASE_ORDER_MODULE } from "../../../modules/purchase-order/constants"
import type PurchaseOrderModuleService from "../../../modules/purchase-order/service"
import { currentSupplierUser } from "../helpers"
import type { GetOwnPurchaseOrdersParamsType } from "../validators"
import { PURCHASE_ORDER_VIEWS, VIEW_NAMES, VISIBLE_STATUSES } from "./views"

/** How many purchase orders wait in each view. */
const countViews = async (scope: MedusaContainer, supplier_id: string) => {
  const service = scope.resolve<PurchaseOrderModuleService>(PURCHASE_ORDER_MODULE)
  const counts = await Promise.all(
    VIEW_NAMES.map(async (view) => {
      const [, count] = await service.listAndCountPurchaseOrders(
        { supplier_id, status: [...PURCHASE_ORDER_VIEWS[view]] },
        { select: ["id"], take: 1 }
      )
      return [view, count] as const
    })
  )
  return Object.fromEntries(counts)
}

/** The signed-in supplier's purchase orders: `?view=` or `?status=`, and how many are in each view. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, GetOwnPurchaseOrdersParamsType>,
  res: MedusaResponse
) => {
  const { supplier } = await currentSupplierUser(req)
  const { view, ...filters } = req.filterableFields
  const statuses = view ? [...PURCHASE_ORDER_VIEWS[view]] : VISIBLE_STATUSES
  const [{ data, metadata }, counts] = await Promise.all([
    req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "purchase_order",
      fields: req.queryConfig.fields,
      filters: { status: statuses, ...filters, supplier_id: supplier.id },
      pagination: req.queryConfig.pagination,
    }),
    countViews(req.scope, supplier.id),
  ])
  res.json({
    purchase_orders: data,
    count: metadata?.count ?? 0,
    offset: metadata?.skip ?? 0,
    limit: metadata?.take ?? data.length,
    counts,
  })
}
