import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { sendOnceStep } from "./steps/send-once"
import { writeRefundPaidMailStep } from "./steps/write-refund-paid-mail"

/**
 * Tells the shopper that a refund of her cash was transferred, once; that of a return is told with the
 * return. Durable; running it again changes nothing.
 */
export const tellRefundPaidWorkflow = createWorkflow(
  "tell-refund-paid",
  (input: { id: string }) => {
    return new WorkflowResponse(sendOnceStep(writeRefundPaidMailStep(input)))
  }
)
