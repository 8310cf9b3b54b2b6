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
import type { ReturnRequestEvent } from "./open-return"
import { cancelMedusaReturnsStep } from "./steps/cancel-medusa-returns"
import { cancelReverseParcelsStep } from "./steps/cancel-reverse-parcels"
import { loadReturnStep } from "./steps/load-return"

const lockKey = ({ order_id }: { order_id: string }) => orderLockKey(order_id)

/**
 * A return was called off before anybody fetched it: no courier comes, and Medusa counts the pieces as the
 * shopper's again. One that the rider took first is on after all, and left alone. Running it again changes
 * nothing.
 */
export const closeReturnWorkflow = createWorkflow("close-return", (input: ReturnRequestEvent) => {
  const key = transform(input, lockKey)
  acquireLockStep({ key, timeout: ORDER_LOCK_WAIT_SECONDS, ttl: ORDER_LOCK_TTL_SECONDS })
  const facts = loadReturnStep(input)
  when(
    "request-is-cancelled",
    { facts },
    (found) => found.facts.request.status === "cancelled"
  ).then(() => {
    cancelReverseParcelsStep(facts)
    cancelMedusaReturnsStep(facts)
  })
  releaseLockStep({ key })
  return new WorkflowResponse(input)
})
