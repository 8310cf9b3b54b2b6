import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { deleteSizeChartsStep } from "../steps/delete-size-charts"

export const deleteSizeChartsWorkflowId = "delete-size-charts"

/** Deletes charts; their products fall back to the next wider chart. */
export const deleteSizeChartsWorkflow = createWorkflow(
  deleteSizeChartsWorkflowId,
  (input: { ids: string[] }) => new WorkflowResponse(deleteSizeChartsStep(input.ids))
)
