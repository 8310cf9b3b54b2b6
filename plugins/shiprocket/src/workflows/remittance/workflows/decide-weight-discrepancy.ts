import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { DecideDiscrepancyInput } from "../../../modules/cod-remittance/service"
import { decideWeightDiscrepancyStep } from "../steps/decide-weight-discrepancy"

/** Accepts or disputes a weight discrepancy. */
export const decideWeightDiscrepancyWorkflow = createWorkflow(
  "decide-weight-discrepancy",
  (input: DecideDiscrepancyInput) => {
    return new WorkflowResponse(decideWeightDiscrepancyStep(input))
  }
)
