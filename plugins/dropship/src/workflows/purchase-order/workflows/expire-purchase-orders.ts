import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { expireOverdueStep } from "../steps/expire-overdue"

/** Expires purchase orders whose answer time has passed; their lines are then re-routed. */
export const expirePurchaseOrdersWorkflow = createWorkflow("expire-purchase-orders", () => {
  return new WorkflowResponse(expireOverdueStep())
})
