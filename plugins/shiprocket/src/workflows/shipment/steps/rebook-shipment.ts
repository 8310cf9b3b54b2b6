import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SHIPMENT_MODULE } from "../../../modules/shipment/constants"
import type ShipmentModuleService from "../../../modules/shipment/service"

/** Nothing to undo: a parcel that is booked anew can be called off again. */
export const rebookShipmentStep = createStep(
  "rebook-shipment",
  async (input: { id: string }, { container }) => {
    await container.resolve<ShipmentModuleService>(SHIPMENT_MODULE).rebook(input.id)
    return new StepResponse(input)
  }
)
