import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  acquireLockStep,
  createPaymentSessionsWorkflow,
  releaseLockStep,
} from "@medusajs/medusa/core-flows"
import { RAZORPAY_PROVIDER_ID } from "../dispatch/is-payable"
import {
  ORDER_LOCK_TTL_SECONDS,
  ORDER_LOCK_WAIT_SECONDS,
  orderLockKey,
} from "../dispatch/order-lock"
import { prepareOnlinePaymentStep } from "./steps/prepare-online-payment"

export type StartPayingOrderOnline = {
  order_id: string
  /** Her login, whose saved ways to pay she is offered */
  customer_id?: string
}

type Session = {
  id: string
  provider_id: string
  status: string
  amount: unknown
  data?: Record<string, unknown> | null
}

const lockKey = ({ order_id }: StartPayingOrderOnline) => orderLockKey(order_id)

const view = ({ id, provider_id, status, amount, data }: Session) => ({
  id,
  provider_id,
  status,
  amount: Number(amount),
  data: data ?? {},
})

/**
 * Opens a Razorpay session with which an order that was to be paid at the door is paid online.
 * @throws MedusaError NOT_FOUND; NOT_ALLOWED when it can no longer be paid online
 */
export const startPayingOrderOnlineWorkflow = createWorkflow(
  "start-paying-order-online",
  (input: StartPayingOrderOnline) => {
    const key = transform(input, lockKey)
    acquireLockStep({ key, timeout: ORDER_LOCK_WAIT_SECONDS, ttl: ORDER_LOCK_TTL_SECONDS })
    const prepared = prepareOnlinePaymentStep(input)
    const created = when(
      "no-session-is-open",
      { prepared },
      (found) => !found.prepared.session
    ).then(() => {
      const request = transform({ input, prepared }, (found) => ({
        payment_collection_id: found.prepared.payment_collection_id,
        provider_id: RAZORPAY_PROVIDER_ID,
        customer_id: found.input.customer_id,
      }))
      return createPaymentSessionsWorkflow.runAsStep({ input: request })
    })
    releaseLockStep({ key })
    const session = transform({ prepared, created }, (found) =>
      view((found.prepared.session ?? found.created) as unknown as Session)
    )
    return new WorkflowResponse(session)
  }
)
