import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { pollQuietShipmentsStep } from "../steps/poll-quiet-shipments"

/** Asks Shiprocket about parcels gone quiet. */
export const pollQuietShipmentsWorkflow = createWorkflow("poll-quiet-shipments", () => {
  return new WorkflowResponse(pollQuietShipmentsStep())
})
