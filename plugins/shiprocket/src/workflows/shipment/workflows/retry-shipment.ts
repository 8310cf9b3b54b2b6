import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { retryShipmentStep } from "../steps/retry-shipment"

/** Lets a booking that stopped begin again where it stopped. */
export const retryShipmentWorkflow = createWorkflow("retry-shipment", (input: { id: string }) => {
  return new WorkflowResponse(retryShipmentStep(input))
})
