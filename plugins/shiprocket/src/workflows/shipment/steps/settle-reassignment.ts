import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SHIPMENT_MODULE } from "../../../modules/shipment/constants"
import type ShipmentModuleService from "../../../modules/shipment/service"

/** Nothing to undo: it only finds out what happened. */
export const settleReassignmentStep = createStep(
  "settle-reassignment",
  async (input: { id: string }, { container }) => {
    await container.resolve<ShipmentModuleService>(SHIPMENT_MODULE).settleReassignment(input.id)
    return new StepResponse(input)
  }
)
