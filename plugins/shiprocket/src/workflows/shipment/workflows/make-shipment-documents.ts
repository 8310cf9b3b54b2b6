import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { makeShipmentDocumentsStep } from "../steps/make-shipment-documents"

/** Makes a parcel's manifest and invoice, as far as they are missing. */
export const makeShipmentDocumentsWorkflow = createWorkflow(
  "make-shipment-documents",
  (input: { id: string }) => {
    return new WorkflowResponse(makeShipmentDocumentsStep(input))
  }
)
