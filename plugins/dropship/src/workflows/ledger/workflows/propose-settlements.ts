import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { ProposeSettlementsInput } from "../../../types/ledger"
import { proposeSettlementsStep } from "../steps/propose-settlements"

/** A settlement for each supplier that has something to get until then. */
export const proposeSettlementsWorkflow = createWorkflow(
  "propose-settlements",
  (input: ProposeSettlementsInput) => {
    return new WorkflowResponse(proposeSettlementsStep(input))
  }
)
