import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { SyncPickupInput } from "../../../types"
import { syncPickupLocationStep } from "../steps/sync-pickup-location"

/** Brings Shiprocket in step with a supplier's address. Running it again changes nothing. */
export const syncPickupLocationWorkflow = createWorkflow(
  "sync-pickup-location",
  (input: SyncPickupInput) => {
    return new WorkflowResponse(syncPickupLocationStep(input))
  }
)
