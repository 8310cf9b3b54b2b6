import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, cancelOrderWorkflow, releaseLockStep } from "@medusajs/medusa/core-flows"
import {
  ORDER_LOCK_TTL_SECONDS,
  ORDER_LOCK_WAIT_SECONDS,
  orderLockKey,
} from "../dispatch/order-lock"
import { findOrphanedOrderStep } from "./steps/find-orphaned-order"

const lockKey = ({ order_id }: { order_id: string }) => orderLockKey(order_id)

/**
 * Cancels an order that a killed server left without cart and payment, so that its stock is free. Durable;
 * an order that turns out to belong to somebody is left alone.
 */
export const cancelOrphanedOrderWorkflow = createWorkflow(
  "cancel-orphaned-order",
  (input: { order_id: string }) => {
    const key = transform(input, lockKey)
    acquireLockStep({ key, timeout: ORDER_LOCK_WAIT_SECONDS, ttl: ORDER_LOCK_TTL_SECONDS })
    const found = findOrphanedOrderStep(input)
    when("order-is-orphaned", { found }, (facts) => facts.found.is_orphaned).then(() => {
      cancelOrderWorkflow.runAsStep({ input: { order_id: input.order_id } })
    })
    releaseLockStep({ key })
    return new WorkflowResponse(found)
  }
)
