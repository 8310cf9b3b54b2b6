import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { CancelPurchaseOrderInput } from "../../../types/purchase-order-change"
import { cancelPurchaseOrderStep } from "../steps/cancel-purchase-order"

/**
 * Cancels a purchase order that the courier does not have yet. Its lines go to the next supplier
 * (`reroute`), are flagged for a refund (`refund`), or are left alone because the order itself was
 * cancelled (`release`). A repeat changes nothing.
 */
export const cancelPurchaseOrderWorkflow = createWorkflow(
  "cancel-purchase-order",
  (input: CancelPurchaseOrderInput) => {
    return new WorkflowResponse(cancelPurchaseOrderStep(input))
  }
)
