import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SHIPMENT_MODULE } from "../../../modules/shipment/constants"
import type ShipmentModuleService from "../../../modules/shipment/service"

/** Queues the booking again; a booking may always be tried once more. */
export const retryShipmentStep = createStep(
  "retry-shipment",
  async (input: { id: string }, { container }) => {
    await container.resolve<ShipmentModuleService>(SHIPMENT_MODULE).retryBooking(input.id)
    return new StepResponse(input)
  }
)
