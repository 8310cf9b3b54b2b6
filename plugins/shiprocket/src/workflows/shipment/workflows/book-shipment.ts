import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { bookShipmentStep } from "../steps/book-shipment"

/** Takes a parcel through pickup location, order, AWB, pickup and label, from where it stopped. */
export const bookShipmentWorkflow = createWorkflow("book-shipment", (input: { id: string }) => {
  return new WorkflowResponse(bookShipmentStep(input))
})
