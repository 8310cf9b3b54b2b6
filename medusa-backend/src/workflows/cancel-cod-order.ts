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
import type { CodConfirmationEvent } from "./release-cod-order"
import { cancelUnconfirmedOrderStep } from "./steps/cancel-unconfirmed-order"
import { decideCodCancellationStep } from "./steps/decide-cod-cancellation"
import { sendOnceStep } from "./steps/send-once"

const lockKey = ({ order_id }: CodConfirmationEvent) => orderLockKey(order_id)

/**
 * A cash order that the shopper called off, or did not confirm in time, is cancelled with its payment, and
 * she is told. Durable; running it again changes nothing.
 */
export const cancelCodOrderWorkflow = createWorkflow(
  "cancel-cod-order",
  (input: CodConfirmationEvent) => {
    const key = transform(input, lockKey)
    acquireLockStep({ key, timeout: ORDER_LOCK_WAIT_SECONDS, ttl: ORDER_LOCK_TTL_SECONDS })
    const cancellation = decideCodCancellationStep(input)
    when("order-is-to-be-cancelled", { cancellation }, (found) => found.cancellation.is_due).then(
      () => {
        cancelUnconfirmedOrderStep(input)
      }
    )
    releaseLockStep({ key })
    const mails = transform({ input, cancellation }, (found) => {
      const { to, ...data } = found.cancellation.mail ?? { to: null }
      const { order_id } = found.input
      return to
        ? [
            {
              to,
              channel: "email",
              template: "cod.cancelled",
              idempotency_key: `cod.cancelled:${order_id}`,
              resource_id: order_id,
              resource_type: "order",
              data: data as Record<string, unknown>,
            },
          ]
        : []
    })
    sendOnceStep(mails)
    return new WorkflowResponse(cancellation)
  }
)
