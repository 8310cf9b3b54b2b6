import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SHIPMENT_MODULE } from "../../../modules/shipment/constants"
import type ShipmentModuleService from "../../../modules/shipment/service"
import type { SyncPickupInput } from "../../../types"

/**
 * Registers an address with Shiprocket; parcels of its supplier that were not sent there yet follow it. There
 * is nothing to undo: Shiprocket cannot forget an address.
 * @throws ShiprocketError when a later try may help
 */
export const syncPickupLocationStep = createStep(
  "sync-pickup-location",
  async ({ nickname, address, recheck, supplier_id }: SyncPickupInput, { container }) => {
    const service = container.resolve<ShipmentModuleService>(SHIPMENT_MODULE)
    const state = await service.syncPickup({ nickname, address }, { recheck })
    if (supplier_id) {
      await service.movePickup(supplier_id, { nickname, address })
    }
    return new StepResponse(state)
  }
)
