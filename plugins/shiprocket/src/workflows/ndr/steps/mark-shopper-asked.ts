import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { NDR_MODULE } from "../../../modules/ndr/constants"
import type NdrModuleService from "../../../modules/ndr/service"

/** Keeps that the shopper was mailed. The mail is out, so there is nothing to undo. */
export const markShopperAskedStep = createStep(
  "mark-shopper-asked",
  async ({ ids }: { ids: string[] }, { container }) => {
    for (const id of ids) {
      await container.resolve<NdrModuleService>(NDR_MODULE).markAsked(id)
    }
    return new StepResponse(ids)
  }
)
