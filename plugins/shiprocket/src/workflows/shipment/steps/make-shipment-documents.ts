import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SHIPMENT_MODULE } from "../../../modules/shipment/constants"
import type ShipmentModuleService from "../../../modules/shipment/service"

/** Nothing to undo: a paper that was made stays, and what is missing is asked for again. */
export const makeShipmentDocumentsStep = createStep(
  "make-shipment-documents",
  async (input: { id: string }, { container }) => {
    const service = container.resolve<ShipmentModuleService>(SHIPMENT_MODULE)
    const { id, manifest_url, invoice_url } = await service.makeDocuments(input.id)
    return new StepResponse({ id, manifest_url, invoice_url })
  }
)
