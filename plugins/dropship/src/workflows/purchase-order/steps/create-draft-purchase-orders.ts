import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { PURCHASE_ORDER_MODULE } from "../../../modules/purchase-order/constants"
import type PurchaseOrderModuleService from "../../../modules/purchase-order/service"
import type { CreateDraftsInput } from "../../../types/purchase-order"

/** Writes the routed lines as drafts; undone as long as nothing was released. */
export const createDraftPurchaseOrdersStep = createStep(
  "create-draft-purchase-orders",
  async (input: CreateDraftsInput, { container }) => {
    const service = container.resolve<PurchaseOrderModuleService>(PURCHASE_ORDER_MODULE)
    const result = await service.createDrafts(input)
    const { created_ids, flagged_ids, moved_line_ids, lifted_ids } = result
    return new StepResponse(result, {
      order_id: input.order_id,
      created_ids,
      flagged_ids,
      moved_line_ids,
      lifted_ids,
    })
  },
  async (written, { container }) => {
    if (written) {
      await container
        .resolve<PurchaseOrderModuleService>(PURCHASE_ORDER_MODULE)
        .discardDrafts(written)
    }
  }
)
