import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { PURCHASE_ORDER_MODULE } from "../../../modules/purchase-order/constants"
import type PurchaseOrderModuleService from "../../../modules/purchase-order/service"
import type { ResolveUnfulfillableLineInput } from "../../../types/purchase-order-change"

/** Closes a line that nobody takes. */
export const resolveUnfulfillableLineStep = createStep(
  "resolve-unfulfillable-line",
  async (input: ResolveUnfulfillableLineInput, { container }) => {
    const service = container.resolve<PurchaseOrderModuleService>(PURCHASE_ORDER_MODULE)
    return new StepResponse(await service.resolveUnfulfillableLine(input))
  }
)
