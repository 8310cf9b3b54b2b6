import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { deleteCodBlocksStep } from "../steps/delete-cod-blocks"

export const deleteCodBlocksWorkflowId = "delete-cod-blocks"

/** Takes blocks off the list. @throws MedusaError NOT_FOUND naming the first that is not on it */
export const deleteCodBlocksWorkflow = createWorkflow(
  deleteCodBlocksWorkflowId,
  (input: { ids: string[] }) => {
    return new WorkflowResponse({ ids: deleteCodBlocksStep(input) })
  }
)
