import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { retryJobsStep } from "./steps/retry-jobs"

/** Runs durable jobs again that were given up or wait for their next try. */
export const retryJobsWorkflow = createWorkflow("retry-jobs", (input: { ids: string[] }) => {
  return new WorkflowResponse(retryJobsStep(input))
})
