import { cancelShipmentWorkflow } from "@bodycon/medusa-plugin-shiprocket/workflows"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { ReturnFacts } from "../../returns/load-return"

const NOT_TAKEN = ["pending", "failed", "booked", "pickup_scheduled"]

/** Has the courier not come for parcels that nobody fetched yet. */
export const cancelReverseParcelsStep = createStep(
  "cancel-reverse-parcels",
  async ({ parcels }: ReturnFacts, { container }) => {
    const open = parcels.filter((one) => NOT_TAKEN.includes(one.status))
    for (const { id } of open) {
      await cancelShipmentWorkflow(container).run({ input: { id } })
    }
    return new StepResponse(open.map(({ id }) => id))
  }
)
