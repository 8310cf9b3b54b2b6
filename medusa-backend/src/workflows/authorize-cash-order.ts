import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { routeOrderWorkflow } from "./route-order"
import { authorizeCashSessionStep } from "./steps/authorize-cash-session"

/** As long as Medusa's own completing of a cart waits for, and holds, its lock. */
const CART_LOCK_WAIT_SECONDS = 30
const CART_LOCK_TTL_SECONDS = 120

export type CashOrder = { order_id: string; payment_session_id: string; cart_id: string }

/**
 * Finishes a cash order whose server died between making the order and authorising its payment: completing
 * the cart again only finds the order. Durable; an authorised session stays as it is.
 */
export const authorizeCashOrderWorkflow = createWorkflow(
  "authorize-cash-order",
  (input: CashOrder) => {
    const key = transform(input, ({ cart_id }) => cart_id)
    acquireLockStep({ key, timeout: CART_LOCK_WAIT_SECONDS, ttl: CART_LOCK_TTL_SECONDS })
    authorizeCashSessionStep(input)
    releaseLockStep({ key })
    const order = transform(input, ({ order_id }) => ({ id: order_id }))
    return new WorkflowResponse(routeOrderWorkflow.runAsStep({ input: order }))
  }
)
