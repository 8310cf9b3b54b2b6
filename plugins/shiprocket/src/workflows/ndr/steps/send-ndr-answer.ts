import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { sendNdrAnswer } from "../../../lib/ndr-sending"
import { NDR_MODULE } from "../../../modules/ndr/constants"
import type NdrModuleService from "../../../modules/ndr/service"
import { SHIPMENT_MODULE } from "../../../modules/shipment/constants"
import type ShipmentModuleService from "../../../modules/shipment/service"

/** Brings a stored answer to Shiprocket. What it told cannot be taken back; repeating it sends nothing twice. */
export const sendNdrAnswerStep = createStep(
  "send-ndr-answer",
  async ({ id }: { id: string }, { container }) => {
    const shipments = container.resolve<ShipmentModuleService>(SHIPMENT_MODULE)
    const ndr = container.resolve<NdrModuleService>(NDR_MODULE)
    const { settle } = shipments.options.timeouts
    return new StepResponse(await sendNdrAnswer(ndr, shipments, id, settle))
  }
)
