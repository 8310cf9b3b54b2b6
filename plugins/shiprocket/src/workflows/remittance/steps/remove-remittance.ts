import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { COD_REMITTANCE_MODULE } from "../../../modules/cod-remittance/constants"
import type CodRemittanceModuleService from "../../../modules/cod-remittance/service"
import { loadParcels } from "../lib/load-parcels"

/**
 * Takes the last import back. One transaction, and the last step of its workflow: the file is imported again
 * to undo it.
 * @throws MedusaError NOT_FOUND; NOT_ALLOWED when it is not the last
 */
export const removeRemittanceStep = createStep(
  "remove-remittance",
  async ({ id }: { id: string }, { container }) => {
    const remittances = container.resolve<CodRemittanceModuleService>(COD_REMITTANCE_MODULE)
    const parcels = await loadParcels(container, await remittances.listAwbs(id), "forward")
    await remittances.removeStatement({ id, parcels })
    return new StepResponse({ id })
  }
)
