import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import {
  ORDER_LOCK_TTL_SECONDS,
  ORDER_LOCK_WAIT_SECONDS,
  orderLockKey,
} from "../dispatch/order-lock"
import { recordPayoutRefundStep } from "./steps/record-payout-refund"

const lockKey = ({ order_id }: { order_id: string }) => orderLockKey(order_id)

/**
 * The money of a return was transferred by hand: the order's cash payment says so too. Running it again
 * changes nothing.
 */
export const recordReturnPayoutWorkflow = createWorkflow(
  "record-return-payout",
  (input: { id: string; return_request_id: string; order_id: string }) => {
    const key = transform(input, lockKey)
    acquireLockStep({ key, timeout: ORDER_LOCK_WAIT_SECONDS, ttl: ORDER_LOCK_TTL_SECONDS })
    const request = transform({ input }, (found) => ({ id: found.input.return_request_id }))
    const recorded = recordPayoutRefundStep(request)
    releaseLockStep({ key })
    return new WorkflowResponse(recorded)
  }
)
