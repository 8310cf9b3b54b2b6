import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { CreateShipmentInput } from "../../../types"
import { createShipmentStep } from "../steps/create-shipment"

/** One parcel per purchase order: written once, booked durably. Running it again answers the same parcel. */
export const createShipmentWorkflow = createWorkflow(
  "create-shipment",
  (input: CreateShipmentInput) => {
    return new WorkflowResponse({ shipment: createShipmentStep(input) })
  }
)
