import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { CreatePurchaseOrdersInput } from "../../../types/purchase-order"
import { placePurchaseOrdersWorkflow } from "./place-purchase-orders"
import type { Refusal } from "./place-purchase-orders"

/**
 * Splits an order into one purchase order per supplier and queues their sending. Exactly once per order
 * line, whatever is repeated or runs at the same time; a repeat answers what there is.
 *
 * @example
 * const { result } = await createPurchaseOrdersWorkflow(container).run({
 *   input: { order_id, order_number: "BC-20261120-000001", payment_method: "cod", ship_to, lines },
 * })
 * // { purchase_orders: [{ id, number: "BC-20261120-000001-P1", supplier_id, lines }], unrouted: [] }
 */
export const createPurchaseOrdersWorkflow = createWorkflow(
  "create-purchase-orders",
  (input: CreatePurchaseOrdersInput) => {
    const place = transform({ input }, (data) => ({
      ...data.input,
      refusals: [] as Refusal[],
    }))
    return new WorkflowResponse(placePurchaseOrdersWorkflow.runAsStep({ input: place }))
  }
)
