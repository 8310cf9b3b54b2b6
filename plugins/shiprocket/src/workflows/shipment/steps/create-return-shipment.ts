import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SHIPMENT_MODULE } from "../../../modules/shipment/constants"
import type ShipmentModuleService from "../../../modules/shipment/service"
import type { CreateReturnShipmentInput } from "../../../types"

/** Writes a parcel back from a shopper and queues its booking, once per reference. Undone by deleting what
 * it wrote, as long as nothing of it has reached Shiprocket. */
export const createReturnShipmentStep = createStep(
  "create-return-shipment",
  async (input: CreateReturnShipmentInput, { container }) => {
    const service = container.resolve<ShipmentModuleService>(SHIPMENT_MODULE)
    const { shipment, created } = await service.createReturnParcel(input)
    return new StepResponse(shipment, created ? shipment.id : null)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve<ShipmentModuleService>(SHIPMENT_MODULE).discardParcel(id)
    }
  }
)
