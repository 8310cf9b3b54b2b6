import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { AddressCorrection } from "../../../modules/shipment/correct-service"
import { correctShipmentAddressStep } from "../steps/correct-shipment-address"

/** Puts the shopper's address right on a parcel whose booking stopped, and begins the booking again. */
export const correctShipmentAddressWorkflow = createWorkflow(
  "correct-shipment-address",
  (input: { id: string; address: AddressCorrection }) => {
    return new WorkflowResponse(correctShipmentAddressStep(input))
  }
)
