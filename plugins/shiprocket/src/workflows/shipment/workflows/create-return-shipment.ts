import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { CreateReturnShipmentInput } from "../../../types"
import { createReturnShipmentStep } from "../steps/create-return-shipment"

/** One parcel per reference from a shopper back to a supplier, booked durably. Running it again answers the same. */
export const createReturnShipmentWorkflow = createWorkflow(
  "create-return-shipment",
  (input: CreateReturnShipmentInput) => {
    return new WorkflowResponse({ shipment: createReturnShipmentStep(input) })
  }
)
