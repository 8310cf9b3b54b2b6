import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { Actor } from "../../../types/common"
import { releasePurchaseOrderStep } from "../steps/release-purchase-order"

/** Sends a draft that waits because its supplier is not sent purchase orders by itself. */
export const releasePurchaseOrderWorkflow = createWorkflow(
  "release-purchase-order",
  (input: { id: string; actor: Actor }) => {
    return new WorkflowResponse(releasePurchaseOrderStep(input))
  }
)
