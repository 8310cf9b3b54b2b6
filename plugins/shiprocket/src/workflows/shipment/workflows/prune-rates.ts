import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { pruneRatesStep } from "../steps/prune-rates"

/** Keeps the rate cache from growing with every pincode ever asked for. */
export const pruneRatesWorkflow = createWorkflow("prune-rates", () => {
  return new WorkflowResponse(pruneRatesStep())
})
