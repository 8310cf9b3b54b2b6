import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { buildDrafts } from "../../../routing/build-drafts"
import type { OrderLine } from "../../../types/common"
import type { CreatePurchaseOrdersResult, OrderHeader } from "../../../types/purchase-order"
import { createDraftPurchaseOrdersStep } from "../steps/create-draft-purchase-orders"
import { loadSupplyOptionsStep } from "../steps/load-supply-options"
import { releasePurchaseOrdersStep } from "../steps/release-purchase-orders"
import { reserveAtSuppliersStep } from "../steps/reserve-at-suppliers"

export type PlacePurchaseOrdersInput = OrderHeader & {
  lines: OrderLine[]
  excluded_supplier_ids: string[]
  previous_id?: string
}

/**
 * Routes lines to suppliers: choose → write drafts → reserve → release. Each part can be repeated after a
 * crash. The lock saves concurrent runs from choosing in vain; that nothing is doubled is the work of
 * the database (`createDrafts`).
 */
export const placePurchaseOrdersWorkflow = createWorkflow(
  "place-purchase-orders",
  (input: PlacePurchaseOrdersInput) => {
    const key = transform({ input }, (data) => `purchase-orders:${data.input.order_id}`)
    acquireLockStep({ key, timeout: 30, ttl: 60, executeOnSubWorkflow: true })
    const options = loadSupplyOptionsStep(input)
    const drafts = transform({ input, options }, (data) => ({
      order_id: data.input.order_id,
      order_number: data.input.order_number,
      payment_method: data.input.payment_method,
      ship_to: data.input.ship_to,
      previous_id: data.input.previous_id,
      ...buildDrafts(data.input.lines, data.options),
    }))
    const placed = createDraftPurchaseOrdersStep(drafts)
    reserveAtSuppliersStep(placed.purchase_orders)
    releasePurchaseOrdersStep(input.order_id)
    releaseLockStep({ key, executeOnSubWorkflow: true })
    const result = transform({ placed }, (data): CreatePurchaseOrdersResult => ({
      purchase_orders: data.placed.purchase_orders,
      unrouted: data.placed.unrouted,
    }))
    return new WorkflowResponse(result)
  }
)
