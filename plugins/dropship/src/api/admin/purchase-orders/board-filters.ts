import type { MedusaContainer } from "@medusajs/framework/types"
import type { BoardFilters } from "../../../modules/purchase-order/board-query"
import { PURCHASE_ORDER_MODULE } from "../../../modules/purchase-order/constants"
import type PurchaseOrderModuleService from "../../../modules/purchase-order/service"

/**
 * The board's filters as `query.graph` takes them. Why something waits is no column: it is looked up first,
 * and narrows the ids.
 */
export const boardGraphFilters = async (
  container: MedusaContainer,
  { attention, id, ...filters }: BoardFilters
): Promise<Record<string, unknown>> => {
  const wanted = id === undefined ? undefined : [id].flat()
  if (!attention) {
    return wanted ? { ...filters, id: wanted } : filters
  }
  const waiting = await container
    .resolve<PurchaseOrderModuleService>(PURCHASE_ORDER_MODULE)
    .listAttentionIds(attention)
  return { ...filters, id: wanted ? waiting.filter((one) => wanted.includes(one)) : waiting }
}
