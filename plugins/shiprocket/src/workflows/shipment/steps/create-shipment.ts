import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SHIPMENT_MODULE } from "../../../modules/shipment/constants"
import type ShipmentModuleService from "../../../modules/shipment/service"
import type { CreateShipmentInput } from "../../../types"

/** Writes a parcel and queues its booking, once per reference. Undone by deleting what it wrote, as
 * long as nothing of it has reached Shiprocket. */
export const createShipmentStep = createStep(
  "create-shipment",
  async (input: CreateShipmentInput, { container }) => {
    const service = container.resolve<ShipmentModuleService>(SHIPMENT_MODULE)
    const { shipment, created } = await service.createParcel(input)
    return new StepResponse(shipment, created ? shipment.id : null)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve<ShipmentModuleService>(SHIPMENT_MODULE).discardParcel(id)
    }
  }
)
