import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SHIPMENT_MODULE } from "../../../modules/shipment/constants"
import type ShipmentModuleService from "../../../modules/shipment/service"
import type { ParcelMoney } from "../../../types"

/** Nothing to undo: a parcel that is booked anew can be called off again. */
export const rebookShipmentStep = createStep(
  "rebook-shipment",
  async ({ id, money }: { id: string; money?: ParcelMoney }, { container }) => {
    await container.resolve<ShipmentModuleService>(SHIPMENT_MODULE).rebook(id, money)
    return new StepResponse({ id })
  }
)
