import { cancelPurchaseOrderWorkflow } from "@bodycon/medusa-plugin-dropship/workflows"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

/** Cancels purchase orders whose order is no more; a repeat changes nothing. */
export const cancelPurchaseOrdersStep = createStep(
  "cancel-purchase-orders",
  async ({ ids }: { ids: string[] }, { container }) => {
    for (const id of ids) {
      await cancelPurchaseOrderWorkflow(container).run({
        input: {
          id,
          actor: { type: "system" },
          note: "the order was cancelled",
          lines: "release",
        },
      })
    }
    return new StepResponse({ ids })
  }
)
