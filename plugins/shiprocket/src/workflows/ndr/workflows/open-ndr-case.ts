import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { openNdrCaseStep } from "../steps/open-ndr-case"

/** Opens the case of a parcel (by its id) that could not be delivered; reaction to `shipment.undelivered`. */
export const openNdrCaseWorkflow = createWorkflow("open-ndr-case", (input: { id: string }) => {
  return new WorkflowResponse(openNdrCaseStep(input))
})
