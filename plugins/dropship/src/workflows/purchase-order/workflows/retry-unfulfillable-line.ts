import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { Actor } from "../../../types/common"
import { loadUnfulfillableLineStep } from "../steps/load-unfulfillable-line"
import { placePurchaseOrdersWorkflow } from "./place-purchase-orders"

/**
 * Routes a line that nobody took once more, on a person's wish: every supplier is asked anew. When one
 * takes it, the flag is lifted (`rerouted`); otherwise it stays, with what is the matter now.
 */
export const retryUnfulfillableLineWorkflow = createWorkflow(
  "retry-unfulfillable-line",
  (input: { id: string; actor: Actor }) => {
    const request = loadUnfulfillableLineStep(input)
    return new WorkflowResponse(placePurchaseOrdersWorkflow.runAsStep({ input: request }))
  }
)
