import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { COD_REMITTANCE_MODULE } from "../../../modules/cod-remittance/constants"
import type CodRemittanceModuleService from "../../../modules/cod-remittance/service"
import type { DecideDiscrepancyInput } from "../../../modules/cod-remittance/service"

/** Accepts or disputes a weight discrepancy; undone, it is as it was. */
export const decideWeightDiscrepancyStep = createStep(
  "decide-weight-discrepancy",
  async (input: DecideDiscrepancyInput, { container }) => {
    const remittances = container.resolve<CodRemittanceModuleService>(COD_REMITTANCE_MODULE)
    const { state, note, decided_by, decided_at } = await remittances.retrieveWeightDiscrepancy(
      input.id
    )
    const decided = await remittances.decideDiscrepancy(input)
    return new StepResponse(decided, { id: input.id, state, note, decided_by, decided_at })
  },
  async (before, { container }) => {
    if (before) {
      await container
        .resolve<CodRemittanceModuleService>(COD_REMITTANCE_MODULE)
        .updateWeightDiscrepancies(before)
    }
  }
)
