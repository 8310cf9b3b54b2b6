import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { AddressCorrection } from "../../../modules/shipment/correct-service"
import { SHIPMENT_MODULE } from "../../../modules/shipment/constants"
import type ShipmentModuleService from "../../../modules/shipment/service"

/** Nothing to undo: the booking has begun again under the new address. */
export const correctShipmentAddressStep = createStep(
  "correct-shipment-address",
  async (input: { id: string; address: AddressCorrection }, { container }) => {
    const service = container.resolve<ShipmentModuleService>(SHIPMENT_MODULE)
    await service.correctAddress(input.id, input.address)
    return new StepResponse({ id: input.id })
  }
)
