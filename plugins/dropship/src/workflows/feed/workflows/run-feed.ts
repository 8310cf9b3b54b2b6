import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { workOnFeedRunStep } from "../steps/work-on-feed-run"

/**
 * Works on a run of a feed until it is over. Durable: run it again after a throw or a killed process; it goes
 * on where it stopped.
 */
export const runFeedWorkflow = createWorkflow("run-feed", (input: { id: string }) => {
  workOnFeedRunStep(input)
  return new WorkflowResponse(input)
})
