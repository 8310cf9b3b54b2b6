import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { BoardFilters } from "../../../../modules/purchase-order/board-query"
import { PURCHASE_ORDER_MODULE } from "../../../../modules/purchase-order/constants"
import type PurchaseOrderModuleService from "../../../../modules/purchase-order/service"

/** How many purchase orders the filters let through per status, and how many wait for the merchant. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const service = req.scope.resolve<PurchaseOrderModuleService>(PURCHASE_ORDER_MODULE)
  const [counts, [, unfulfillable]] = await Promise.all([
    service.countBoard(req.filterableFields as BoardFilters),
    service.listAndCountUnfulfillableLines({ resolved_at: null }, { take: 1, select: ["id"] }),
  ])
  res.json({ counts: { ...counts, unfulfillable_lines: unfulfillable } })
}
