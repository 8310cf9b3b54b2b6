import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { purgeIdempotencyKeysStep } from "./steps/purge-idempotency-keys"

/** Forgets idempotency keys, and the answers kept under them, once they have expired. */
export const purgeIdempotencyKeysWorkflow = createWorkflow("purge-idempotency-keys", () => {
  return new WorkflowResponse(purgeIdempotencyKeysStep())
})
