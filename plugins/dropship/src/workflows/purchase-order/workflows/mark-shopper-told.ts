import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { markShopperToldStep } from "../steps/mark-shopper-told"

/** Keeps that the shopper was told of lines that nobody takes. Answers which it was news of. */
export const markShopperToldWorkflow = createWorkflow(
  "mark-shopper-told",
  (input: { ids: string[] }) => {
    return new WorkflowResponse(markShopperToldStep(input))
  }
)
