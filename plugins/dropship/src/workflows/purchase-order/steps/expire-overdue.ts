import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { PURCHASE_ORDER_MODULE } from "../../../modules/purchase-order/constants"
import type PurchaseOrderModuleService from "../../../modules/purchase-order/service"

/** Expires, one transaction each, what suppliers did not answer in time. */
export const expireOverdueStep = createStep("expire-overdue", async (_: void, { container }) => {
  const service = container.resolve<PurchaseOrderModuleService>(PURCHASE_ORDER_MODULE)
  const expired: string[] = []
  for (const id of await service.listOverdue()) {
    if (await service.expireIfOverdue(id)) {
      expired.push(id)
    }
  }
  return new StepResponse({ ids: expired })
})
