import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { PaySettlementInput } from "../../../types/ledger"
import { paySettlementStep } from "../steps/pay-settlement"

/** Marks a settlement as paid and enters the payment. */
export const paySettlementWorkflow = createWorkflow(
  "pay-settlement",
  (input: PaySettlementInput) => {
    return new WorkflowResponse(paySettlementStep(input))
  }
)
