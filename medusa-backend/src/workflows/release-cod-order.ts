import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import {
  ORDER_LOCK_TTL_SECONDS,
  ORDER_LOCK_WAIT_SECONDS,
  orderLockKey,
} from "../dispatch/order-lock"
import { routeOrderWorkflow } from "./route-order"
import { confirmCashPaymentStep } from "./steps/confirm-cod-payment"

/** What the events of a confirmation say. */
export type CodConfirmationEvent = { id: string; order_id: string; payment_id: string }

const lockKey = ({ order_id }: CodConfirmationEvent) => orderLockKey(order_id)

/** The shopper confirmed her cash order, so its suppliers are asked. Durable; safe to repeat. */
export const releaseCodOrderWorkflow = createWorkflow(
  "release-cod-order",
  (input: CodConfirmationEvent) => {
    const key = transform(input, lockKey)
    acquireLockStep({ key, timeout: ORDER_LOCK_WAIT_SECONDS, ttl: ORDER_LOCK_TTL_SECONDS })
    confirmCashPaymentStep(input)
    releaseLockStep({ key })
    const order = transform(input, ({ order_id }) => ({ id: order_id }))
    return new WorkflowResponse(routeOrderWorkflow.runAsStep({ input: order }))
  }
)
