import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { markShopperAskedStep } from "../steps/mark-shopper-asked"

/** Keeps which cases' shoppers were mailed. */
export const markShopperAskedWorkflow = createWorkflow(
  "mark-shopper-asked",
  (input: { ids: string[] }) => {
    return new WorkflowResponse(markShopperAskedStep(input))
  }
)
