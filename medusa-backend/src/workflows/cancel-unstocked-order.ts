import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import {
  ORDER_LOCK_TTL_SECONDS,
  ORDER_LOCK_WAIT_SECONDS,
  orderLockKey,
} from "../dispatch/order-lock"
import { cancelUnstockedOrderStep } from "./steps/cancel-unstocked-order"
import { sendAlsoByWhatsappStep } from "./steps/send-also-by-whatsapp"
import { sendOnceStep } from "./steps/send-once"

const lockKey = ({ order_id }: { order_id: string }) => orderLockKey(order_id)

/**
 * An order that a killed server left with nothing kept for it, and whose pieces are gone, is cancelled; what was
 * paid goes back, and the shopper is told, once. Durable; running it again changes nothing.
 */
export const cancelUnstockedOrderWorkflow = createWorkflow(
  "cancel-unstocked-order",
  (input: { order_id: string }) => {
    const key = transform(input, lockKey)
    acquireLockStep({ key, timeout: ORDER_LOCK_WAIT_SECONDS, ttl: ORDER_LOCK_TTL_SECONDS })
    const outcome = cancelUnstockedOrderStep(input)
    releaseLockStep({ key })
    sendOnceStep(outcome.mails)
    sendAlsoByWhatsappStep(outcome.messages)
    return new WorkflowResponse(outcome)
  }
)
