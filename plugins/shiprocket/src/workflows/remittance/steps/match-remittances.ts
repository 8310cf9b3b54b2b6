import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { COD_REMITTANCE_MODULE } from "../../../modules/cod-remittance/constants"
import type CodRemittanceModuleService from "../../../modules/cod-remittance/service"
import { loadParcels } from "../lib/load-parcels"

/** Matches the waybills of statements that no delivered parcel of ours had at first. Safe to repeat. */
export const matchRemittancesStep = createStep(
  "match-remittances",
  async (_input: void, { container }) => {
    const remittances = container.resolve<CodRemittanceModuleService>(COD_REMITTANCE_MODULE)
    const awbs = await remittances.listUnknownAwbs()
    if (!awbs.length) {
      return new StepResponse({ changed: 0 })
    }
    const parcels = await loadParcels(container, awbs, "forward")
    return new StepResponse({ changed: await remittances.matchAgain({ awbs, parcels }) })
  }
)
