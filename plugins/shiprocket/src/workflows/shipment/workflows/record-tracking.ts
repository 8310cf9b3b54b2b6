import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { recordTrackingStep } from "../steps/record-tracking"

/** Applies one stored delivery of Shiprocket's tracking webhook. */
export const recordTrackingWorkflow = createWorkflow(
  "record-tracking",
  (input: { webhook_event_id: string }) => {
    return new WorkflowResponse(recordTrackingStep(input))
  }
)
