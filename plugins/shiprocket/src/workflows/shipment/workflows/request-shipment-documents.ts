import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { requestShipmentDocumentsStep } from "../steps/request-shipment-documents"

/** Lets a parcel's manifest and invoice be made by wish of the merchant, durably. */
export const requestShipmentDocumentsWorkflow = createWorkflow(
  "request-shipment-documents",
  (input: { id: string }) => {
    return new WorkflowResponse(requestShipmentDocumentsStep(input))
  }
)
