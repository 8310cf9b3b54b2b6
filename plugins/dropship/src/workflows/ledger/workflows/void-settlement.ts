import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { VoidSettlementInput } from "../../../types/ledger"
import { voidSettlementStep } from "../steps/void-settlement"

/** Frees the entries of a settlement; a payment of it is reversed. */
export const voidSettlementWorkflow = createWorkflow(
  "void-settlement",
  (input: VoidSettlementInput) => {
    return new WorkflowResponse(voidSettlementStep(input))
  }
)
