import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { PURCHASE_ORDER_MODULE } from "../../../modules/purchase-order/constants"
import type PurchaseOrderModuleService from "../../../modules/purchase-order/service"
import type { FlagUndeliveredInput } from "../../../types/purchase-order-change"

/** Flags goods that did not reach the shopper. Nothing to undo: the parcel stays where it is. */
export const flagUndeliveredStep = createStep(
  "flag-undelivered",
  async (input: FlagUndeliveredInput, { container }) => {
    const service = container.resolve<PurchaseOrderModuleService>(PURCHASE_ORDER_MODULE)
    return new StepResponse(await service.flagUndelivered(input))
  }
)
