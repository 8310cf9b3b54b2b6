import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SHIPMENT_MODULE } from "../../../modules/shipment/constants"
import type ShipmentModuleService from "../../../modules/shipment/service"

/** Queues the papers; they may always be asked for once more. */
export const requestShipmentDocumentsStep = createStep(
  "request-shipment-documents",
  async (input: { id: string }, { container }) => {
    await container.resolve<ShipmentModuleService>(SHIPMENT_MODULE).requestDocuments(input.id)
    return new StepResponse(input)
  }
)
