import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { ResolveUnfulfillableLineInput } from "../../../types/purchase-order-change"
import { resolveUnfulfillableLineStep } from "../steps/resolve-unfulfillable-line"

/**
 * Closes a line that nobody takes: refunded, re-routed or dismissed. The same once more changes nothing.
 */
export const resolveUnfulfillableLineWorkflow = createWorkflow(
  "resolve-unfulfillable-line",
  (input: ResolveUnfulfillableLineInput) => {
    return new WorkflowResponse(resolveUnfulfillableLineStep(input))
  }
)
