import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SHIPMENT_MODULE } from "../../../modules/shipment/constants"
import type ShipmentModuleService from "../../../modules/shipment/service"

/** Nothing to undo: Shiprocket does not give a parcel back to the courier it was taken from. */
export const reassignCourierStep = createStep(
  "reassign-courier",
  async (input: { id: string; courier_id?: number }, { container }) => {
    const service = container.resolve<ShipmentModuleService>(SHIPMENT_MODULE)
    const { id, awb, courier_name } = await service.reassign(input.id, input.courier_id ?? null)
    return new StepResponse({ id, awb, courier_name })
  }
)
