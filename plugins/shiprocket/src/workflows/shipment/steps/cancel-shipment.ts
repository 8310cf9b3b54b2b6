import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SHIPMENT_MODULE } from "../../../modules/shipment/constants"
import type ShipmentModuleService from "../../../modules/shipment/service"

/** A cancelled parcel stays cancelled: Shiprocket cannot take it back. */
export const cancelShipmentStep = createStep(
  "cancel-shipment",
  async (input: { id: string }, { container }) => {
    await container.resolve<ShipmentModuleService>(SHIPMENT_MODULE).cancel(input.id)
    return new StepResponse(input)
  }
)
