import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { findSupplierReturnsStep } from "./steps/find-supplier-returns"
import { recordSupplierReturnsStep } from "./steps/record-supplier-returns"

const LOCK_WAIT_SECONDS = 30
const LOCK_TTL_SECONDS = 60

const lockKey = ({ return_id }: { return_id: string }) => `record-return:${return_id}`

/**
 * What a shopper sent back was received: it goes back to the suppliers who delivered it, part by part.
 * Durable; running it again records only what came in since.
 */
export const recordCustomerReturnWorkflow = createWorkflow(
  "record-customer-return",
  (input: { return_id: string }) => {
    const key = transform(input, lockKey)
    acquireLockStep({ key, timeout: LOCK_WAIT_SECONDS, ttl: LOCK_TTL_SECONDS })
    const returns = findSupplierReturnsStep(input)
    const recorded = recordSupplierReturnsStep(returns)
    releaseLockStep({ key })
    return new WorkflowResponse(recorded)
  }
)
