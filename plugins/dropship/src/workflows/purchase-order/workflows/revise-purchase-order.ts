import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { RevisePurchaseOrderInput } from "../../../types/purchase-order-change"
import { revisePurchaseOrderStep } from "../steps/revise-purchase-order"

/**
 * Changes the note, the answer time or the costs of a purchase order that is not answered yet. One that
 * went out goes out once more as the next revision.
 */
export const revisePurchaseOrderWorkflow = createWorkflow(
  "revise-purchase-order",
  (input: RevisePurchaseOrderInput) => {
    return new WorkflowResponse(revisePurchaseOrderStep(input))
  }
)
