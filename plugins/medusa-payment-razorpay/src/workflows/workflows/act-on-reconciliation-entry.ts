import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { actOnReconciliationEntryStep } from "../steps/act-on-reconciliation-entry"
import type { ActOnReconciliationEntryInput } from "../steps/act-on-reconciliation-entry"

export const actOnReconciliationEntryWorkflowId = "act-on-razorpay-reconciliation-entry"

/** Settles, refunds or dismisses an entry of the reconciliation page. Safe to repeat. */
export const actOnReconciliationEntryWorkflow = createWorkflow(
  actOnReconciliationEntryWorkflowId,
  (input: ActOnReconciliationEntryInput) =>
    new WorkflowResponse(actOnReconciliationEntryStep(input))
)
