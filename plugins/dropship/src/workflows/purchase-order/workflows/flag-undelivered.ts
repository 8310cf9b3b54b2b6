import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { FlagUndeliveredInput } from "../../../types/purchase-order-change"
import { flagUndeliveredStep } from "../steps/flag-undelivered"

/** Flags the goods of a purchase order whose parcel did not reach the shopper, once. */
export const flagUndeliveredWorkflow = createWorkflow(
  "flag-undelivered",
  (input: FlagUndeliveredInput) => {
    return new WorkflowResponse(flagUndeliveredStep(input))
  }
)
