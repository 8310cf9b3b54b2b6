import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { auditPaymentsStep } from "../steps/audit-payments"
import type { AuditRazorpayPaymentsInput } from "../steps/audit-payments"
import { closeAgreedPaymentsStep } from "../steps/close-agreed-payments"
import { settleNotAgreedStep } from "../steps/settle-not-agreed"

export const auditRazorpayPaymentsWorkflowId = "audit-razorpay-payments"

/** Compares the account's payments with what the shop knows, for the reconciliation page. Safe to repeat. */
export const auditRazorpayPaymentsWorkflow = createWorkflow(
  auditRazorpayPaymentsWorkflowId,
  (input: AuditRazorpayPaymentsInput) => {
    const audited = auditPaymentsStep(input)
    closeAgreedPaymentsStep()
    settleNotAgreedStep()
    return new WorkflowResponse(audited)
  }
)
