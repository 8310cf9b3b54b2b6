import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SHIPMENT_MODULE } from "../../../modules/shipment/constants"
import type ShipmentModuleService from "../../../modules/shipment/service"

/** Forgets rate answers too old even to stand in while Shiprocket is down. Nothing to undo. */
export const pruneRatesStep = createStep("prune-rates", async (_: void, { container }) => {
  await container.resolve<ShipmentModuleService>(SHIPMENT_MODULE).pruneRates()
  return new StepResponse({ pruned: true })
})
