import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { PURCHASE_ORDER_MODULE } from "../../../modules/purchase-order/constants"
import type PurchaseOrderModuleService from "../../../modules/purchase-order/service"
import type { Actor } from "../../../types/common"

/** Reads what it takes to route a line once more. Suppliers who refused it may have it again by now. */
export const loadUnfulfillableLineStep = createStep(
  "load-unfulfillable-line",
  async ({ id, actor }: { id: string; actor: Actor }, { container }) => {
    const service = container.resolve<PurchaseOrderModuleService>(PURCHASE_ORDER_MODULE)
    const { header, line } = await service.requestOfUnfulfillableLine(id)
    return new StepResponse({
      ...header,
      lines: [line],
      refusals: [] as { supplier_id: string; variant_id: string }[],
      retry: { ids: [id], actor },
    })
  }
)
