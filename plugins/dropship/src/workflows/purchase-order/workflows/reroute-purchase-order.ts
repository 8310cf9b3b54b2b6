import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { loadRefusedPurchaseOrderStep } from "../steps/load-refused-purchase-order"
import { placePurchaseOrdersWorkflow } from "./place-purchase-orders"

/**
 * Moves the lines of a rejected or expired purchase order to suppliers who have not had them yet. Lines
 * nobody is left for are flagged, and `purchase_order.unroutable` says so. Durable and idempotent.
 */
export const reroutePurchaseOrderWorkflow = createWorkflow(
  "reroute-purchase-order",
  (input: { id: string }) => {
    const refused = loadRefusedPurchaseOrderStep(input)
    return new WorkflowResponse(placePurchaseOrdersWorkflow.runAsStep({ input: refused }))
  }
)
