import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { outcomeOf } from "../../../lib/ndr-parcel"
import { NDR_MODULE } from "../../../modules/ndr/constants"
import type NdrModuleService from "../../../modules/ndr/service"
import { SHIPMENT_MODULE } from "../../../modules/shipment/constants"
import type ShipmentModuleService from "../../../modules/shipment/service"

/** Ends the cases of a parcel that arrived, came back or was lost. Repeating it changes nothing. */
export const closeNdrCaseStep = createStep(
  "close-ndr-case",
  async ({ id }: { id: string }, { container }) => {
    const shipment = await container
      .resolve<ShipmentModuleService>(SHIPMENT_MODULE)
      .retrieveShipment(id, { select: ["id", "status"] })
    const outcome = outcomeOf(shipment.status)
    const ndr = container.resolve<NdrModuleService>(NDR_MODULE)
    return new StepResponse({ closed: outcome ? await ndr.close(id, outcome) : 0 })
  }
)
