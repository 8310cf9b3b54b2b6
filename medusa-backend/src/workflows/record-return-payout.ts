import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import {
  ORDER_LOCK_TTL_SECONDS,
  ORDER_LOCK_WAIT_SECONDS,
  orderLockKey,
} from "../dispatch/order-lock"
import { recordPayoutRefundStep } from "./steps/record-payout-refund"

/** `return_payout.details_wanted | paid | failed`. */
export type ReturnPayoutEvent = {
  id: string
  order_id: string
  return_request_id: string | null
  refund_id: string | null
}

const lockKey = ({ order_id }: { order_id: string }) => orderLockKey(order_id)

/**
 * The money of a return was transferred: the order's cash payment says so too. A payout that began as a
 * refund of that payment is noted there already. Running it again changes nothing.
 */
export const recordReturnPayoutWorkflow = createWorkflow(
  "record-return-payout",
  (input: ReturnPayoutEvent) => {
    when("payout-is-of-a-return", { input }, (found) =>
      Boolean(found.input.return_request_id)
    ).then(() => {
      const key = transform(input, lockKey)
      acquireLockStep({ key, timeout: ORDER_LOCK_WAIT_SECONDS, ttl: ORDER_LOCK_TTL_SECONDS })
      const request = transform({ input }, (found) => ({ id: found.input.return_request_id! }))
      recordPayoutRefundStep(request)
      releaseLockStep({ key })
    })
    return new WorkflowResponse(input)
  }
)
