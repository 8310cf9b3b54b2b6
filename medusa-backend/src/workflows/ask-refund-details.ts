import { prepareRefundDetailsWorkflow } from "@bodycon/medusa-plugin-returns/workflows"
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { sendOnceStep } from "./steps/send-once"
import { writeRefundDetailsMailStep } from "./steps/write-refund-details-mail"

/**
 * Mails the shopper the link by which she says where a refund of her cash goes, once for each time she is to
 * be asked. Durable; running it again changes nothing.
 */
export const askRefundDetailsWorkflow = createWorkflow(
  "ask-refund-details",
  (input: { id: string }) => {
    const prepared = prepareRefundDetailsWorkflow.runAsStep({ input })
    return new WorkflowResponse(sendOnceStep(writeRefundDetailsMailStep(prepared)))
  }
)
