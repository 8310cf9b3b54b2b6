import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { checkCodAvailabilityStep } from "../steps/check-cod-availability"
import type { CheckCodAvailabilityInput } from "../steps/check-cod-availability"

export const checkCodAvailabilityWorkflowId = "check-cod-availability"

/** Says whether cash on delivery is offered, with the reason. Changes nothing. */
export const checkCodAvailabilityWorkflow = createWorkflow(
  checkCodAvailabilityWorkflowId,
  (input: CheckCodAvailabilityInput) => new WorkflowResponse(checkCodAvailabilityStep(input))
)
