import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { CreateSettlementInput } from "../../../types/ledger"
import { createSettlementStep } from "../steps/create-settlement"

/** Gathers everything due to a supplier until then that is in no settlement. */
export const createSettlementWorkflow = createWorkflow(
  "create-settlement",
  (input: CreateSettlementInput) => {
    return new WorkflowResponse(createSettlementStep(input))
  }
)
