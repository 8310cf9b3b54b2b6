import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import {
  ORDER_LOCK_TTL_SECONDS,
  ORDER_LOCK_WAIT_SECONDS,
  orderLockKey,
} from "../dispatch/order-lock"
import { createCashRefundPayoutsStep } from "./steps/create-cash-refund-payouts"

const lockKey = ({ order_id }: { order_id: string }) => orderLockKey(order_id)

/**
 * Cash that was refunded cannot go back the way it came: each refund of it gets a payout, for which the
 * shopper is asked where her money goes. It holds the order's lock, because a return's transfer is booked
 * as a refund under it, for which nothing is owed. Durable; running it again changes nothing.
 */
export const payOutCashRefundsWorkflow = createWorkflow(
  "pay-out-cash-refunds",
  (input: { order_id: string }) => {
    const key = transform(input, lockKey)
    acquireLockStep({ key, timeout: ORDER_LOCK_WAIT_SECONDS, ttl: ORDER_LOCK_TTL_SECONDS })
    const opened = createCashRefundPayoutsStep(input)
    releaseLockStep({ key })
    return new WorkflowResponse(opened)
  }
)
