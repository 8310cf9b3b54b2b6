import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { matchRemittancesStep } from "../steps/match-remittances"

/** Matches again what no delivered parcel of ours had when its statement was imported. */
export const matchRemittancesWorkflow = createWorkflow("match-remittances", () => {
  return new WorkflowResponse(matchRemittancesStep())
})
