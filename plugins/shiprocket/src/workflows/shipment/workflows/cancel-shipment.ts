import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { cancelShipmentStep } from "../steps/cancel-shipment"

/** Calls a parcel off before the courier has it, here and at Shiprocket. */
export const cancelShipmentWorkflow = createWorkflow("cancel-shipment", (input: { id: string }) => {
  return new WorkflowResponse(cancelShipmentStep(input))
})
