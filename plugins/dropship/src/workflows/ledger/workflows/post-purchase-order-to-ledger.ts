import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { postPurchaseOrderStep } from "../steps/post-purchase-order"

/**
 * Brings the ledger entries of one purchase order up to what its state and its returns imply. Durable: run
 * it after every change, as often as you like.
 */
export const postPurchaseOrderToLedgerWorkflow = createWorkflow(
  "post-purchase-order-to-ledger",
  (input: { id: string }) => {
    return new WorkflowResponse(postPurchaseOrderStep(input))
  }
)
