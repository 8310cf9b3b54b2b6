import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { RecordCodRefusalInput } from "../../types"
import { recordCodRefusalStep } from "../steps/record-cod-refusal"

export const recordCodRefusalWorkflowId = "record-cod-refusal"

/** Notes that a cash order was not taken, once per order. */
export const recordCodRefusalWorkflow = createWorkflow(
  recordCodRefusalWorkflowId,
  (input: RecordCodRefusalInput) => new WorkflowResponse(recordCodRefusalStep(input))
)
