import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { prepareDeliveryChoiceStep } from "../steps/prepare-delivery-choice"

/** What the shopper's link of a case carries, or null when there is nothing to choose any more. */
export const prepareDeliveryChoiceWorkflow = createWorkflow(
  "prepare-delivery-choice",
  (input: { id: string }) => {
    return new WorkflowResponse(prepareDeliveryChoiceStep(input))
  }
)
