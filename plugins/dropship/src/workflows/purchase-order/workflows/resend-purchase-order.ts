import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { Actor } from "../../../types/common"
import { requestResendStep } from "../steps/request-resend"

/** Queues a purchase order to be sent once more, on a person's wish. */
export const resendPurchaseOrderWorkflow = createWorkflow(
  "resend-purchase-order",
  (input: { id: string; actor: Actor }) => {
    return new WorkflowResponse(requestResendStep(input))
  }
)
