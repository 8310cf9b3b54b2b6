import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { NDR_MODULE } from "../../../modules/ndr/constants"
import { REASON_LABELS } from "../../../modules/ndr/reasons"
import type NdrModuleService from "../../../modules/ndr/service"
import { SHIPMENT_MODULE } from "../../../modules/shipment/constants"
import type ShipmentModuleService from "../../../modules/shipment/service"

/** The signed token of a case and what a mail says of it; nothing once there is nothing to choose. */
export const prepareDeliveryChoiceStep = createStep(
  "prepare-delivery-choice",
  async ({ id }: { id: string }, { container }) => {
    const ndr = container.resolve<NdrModuleService>(NDR_MODULE)
    const shipments = container.resolve<ShipmentModuleService>(SHIPMENT_MODULE)
    const found = await ndr.retrieveNdrCase(id)
    const { ask_shopper } = await shipments.settings("ndr")
    const token = ask_shopper && !found.asked_at ? ndr.deliveryToken(found) : null
    return new StepResponse({
      delivery: token
        ? {
            token,
            order_id: found.order_id,
            order_number: found.order_number,
            courier: found.courier_name,
            reason: REASON_LABELS[found.reason_code],
            respond_by: found.respond_by,
          }
        : null,
    })
  }
)
