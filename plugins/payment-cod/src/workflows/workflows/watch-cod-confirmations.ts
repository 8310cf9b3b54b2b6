import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  expireCodConfirmationsStep,
  remindCodConfirmationsStep,
} from "../steps/watch-cod-confirmations"

export const watchCodConfirmationsWorkflowId = "watch-cod-confirmations"

/** Ends what nobody confirmed in time and reminds of what nobody answered, with an event for each. */
export const watchCodConfirmationsWorkflow = createWorkflow(watchCodConfirmationsWorkflowId, () => {
  const expired = expireCodConfirmationsStep()
  const reminded = remindCodConfirmationsStep()
  return new WorkflowResponse({ expired, reminded })
})
