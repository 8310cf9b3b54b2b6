import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { LinkReturnRequestInput } from "../../types"
import { linkReturnRequestStep } from "../steps/link-return-request"

export const linkReturnRequestWorkflowId = "link-return-request"

/** Remembers Medusa's return and the reverse parcels of a request. Safe to repeat. */
export const linkReturnRequestWorkflow = createWorkflow(
  linkReturnRequestWorkflowId,
  (input: LinkReturnRequestInput) => {
    return new WorkflowResponse({ return_request: linkReturnRequestStep(input) })
  }
)
