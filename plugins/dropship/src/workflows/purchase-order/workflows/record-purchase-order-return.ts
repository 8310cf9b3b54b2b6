import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { RecordReturnInput } from "../../../types/purchase-order-change"
import { recordPurchaseOrderReturnStep } from "../steps/record-purchase-order-return"

/**
 * Records that goods of a purchase order are back with the supplier, and has the ledger follow. The same
 * source says so once per line.
 */
export const recordPurchaseOrderReturnWorkflow = createWorkflow(
  "record-purchase-order-return",
  (input: RecordReturnInput) => {
    return new WorkflowResponse(recordPurchaseOrderReturnStep(input))
  }
)
