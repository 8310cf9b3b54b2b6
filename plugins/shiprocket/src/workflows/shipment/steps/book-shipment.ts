import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SHIPMENT_MODULE } from "../../../modules/shipment/constants"
import type ShipmentModuleService from "../../../modules/shipment/service"

/** Nothing to undo: a booking that broke off is resumed, never rolled back. */
export const bookShipmentStep = createStep(
  "book-shipment",
  async (input: { id: string }, { container }) => {
    const service = container.resolve<ShipmentModuleService>(SHIPMENT_MODULE)
    const { id, status, awb } = await service.book(input.id)
    return new StepResponse({ id, status, awb })
  }
)
