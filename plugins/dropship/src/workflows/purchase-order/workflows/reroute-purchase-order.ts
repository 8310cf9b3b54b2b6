import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { loadRefusedPurchaseOrderStep } from "../steps/load-refused-purchase-order"
import { placePurchaseOrdersWorkflow } from "./place-purchase-orders"

/**
 * Moves what a supplier refused or did not answer in time to suppliers who have not refused it. Lines
 * nobody is left for are flagged, and `purchase_order.unroutable` says so. Durable and idempotent.
 */
export const reroutePurchaseOrderWorkflow = createWorkflow(
  "reroute-purchase-order",
  (input: { id: string }) => {
    const refused = loadRefusedPurchaseOrderStep(input)
    return new WorkflowResponse(placePurchaseOrdersWorkflow.runAsStep({ input: refused }))
  }
)
