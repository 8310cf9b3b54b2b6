import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { removeRemittanceStep } from "../steps/remove-remittance"

/** Takes the last imported statement back, as after an import with the wrong columns. */
export const removeRemittanceWorkflow = createWorkflow(
  "remove-remittance",
  (input: { id: string }) => {
    return new WorkflowResponse(removeRemittanceStep(input))
  }
)
