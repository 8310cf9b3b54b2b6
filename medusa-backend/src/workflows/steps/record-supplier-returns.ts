import { recordPurchaseOrderReturnWorkflow } from "@bodycon/medusa-plugin-dropship/workflows"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { SupplierReturn } from "../../dispatch/returned-pieces"

/** Records with each purchase order what came back of it; a repeat finds it recorded. */
export const recordSupplierReturnsStep = createStep(
  "record-supplier-returns",
  async (returns: SupplierReturn[], { container }) => {
    for (const one of returns) {
      await recordPurchaseOrderReturnWorkflow(container).run({
        input: { ...one, kind: "customer_return" },
      })
    }
    return new StepResponse(returns)
  }
)
