import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { buildDrafts } from "../../../routing/build-drafts"
import type { OrderLine } from "../../../types/common"
import type {
  CreatePurchaseOrdersResult,
  OrderHeader,
  RetryInput,
} from "../../../types/purchase-order"
import { createDraftPurchaseOrdersStep } from "../steps/create-draft-purchase-orders"
import { loadSupplyOptionsStep } from "../steps/load-supply-options"
import { releasePurchaseOrdersStep } from "../steps/release-purchase-orders"
import { reserveAtSuppliersStep } from "../steps/reserve-at-suppliers"
import { orderLockKey } from "./order-lock"

export type Refusal = { supplier_id: string; variant_id: string }

export type PlacePurchaseOrdersInput = OrderHeader & {
  lines: OrderLine[]
  /** Who must not be asked for which variant again. */
  refusals: Refusal[]
  /** The purchase order whose refused lines move. */
  previous_id?: string
  /** Flagged lines that a person wants tried once more. */
  retry?: RetryInput
}

const notRefused =
  (refusals: Refusal[]) =>
  (option: Refusal): boolean =>
    !refusals.some(
      ({ supplier_id, variant_id }) =>
        supplier_id === option.supplier_id && variant_id === option.variant_id
    )

/**
 * Routes lines to suppliers: choose → write drafts → reserve → release. Each part can be repeated after a
 * crash. The lock saves concurrent runs from choosing in vain; that nothing is doubled is the work of
 * the database (`createDrafts`).
 */
export const placePurchaseOrdersWorkflow = createWorkflow(
  "place-purchase-orders",
  (input: PlacePurchaseOrdersInput) => {
    const key = transform({ input }, (data) => orderLockKey(data.input.order_id))
    acquireLockStep({ key, timeout: 30, ttl: 60, executeOnSubWorkflow: true })
    const wanted = transform({ input }, ({ input: { lines, ship_to } }) => ({
      lines,
      ship_to,
      excluded_supplier_ids: [] as string[],
    }))
    const supply = loadSupplyOptionsStep(wanted)
    const drafts = transform({ input, supply }, (data) => ({
      order_id: data.input.order_id,
      order_number: data.input.order_number,
      payment_method: data.input.payment_method,
      ship_to: data.input.ship_to,
      lines: data.input.lines,
      previous_id: data.input.previous_id,
      retry: data.input.retry,
      ...buildDrafts(data.input.lines, {
        ...data.supply,
        options: data.supply.options.filter(notRefused(data.input.refusals)),
      }),
    }))
    const placed = createDraftPurchaseOrdersStep(drafts)
    const toReserve = transform({ input, placed }, (data) => ({
      order_id: data.input.order_id,
      purchase_orders: data.placed.purchase_orders,
      unrouted: data.placed.unrouted,
    }))
    reserveAtSuppliersStep(toReserve)
    releasePurchaseOrdersStep(toReserve)
    releaseLockStep({ key, executeOnSubWorkflow: true })
    const result = transform({ placed }, (data): CreatePurchaseOrdersResult => ({
      purchase_orders: data.placed.purchase_orders,
      unrouted: data.placed.unrouted,
    }))
    return new WorkflowResponse(result)
  }
)
