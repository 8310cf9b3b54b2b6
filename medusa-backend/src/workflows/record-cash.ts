import { MathBN } from "@medusajs/framework/utils"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  acquireLockStep,
  capturePaymentWorkflow,
  releaseLockStep,
  useQueryGraphStep,
} from "@medusajs/medusa/core-flows"
import {
  ORDER_LOCK_TTL_SECONDS,
  ORDER_LOCK_WAIT_SECONDS,
  orderLockKey,
} from "../dispatch/order-lock"
import { findCashPaymentStep } from "./steps/find-cash-payment"
import type { PaidOrder } from "./steps/find-cash-payment"

const lockKey = ({ order_id }: { order_id: string }) => orderLockKey(order_id)

/**
 * Records the cash of an order's delivered parcels as captured. It compares totals under a lock, so two
 * parcels delivered at the same moment, or one told twice, come out right. Within another workflow that
 * one's lock on the order is held.
 */
export const recordCashWorkflow = createWorkflow("record-cash", (input: { order_id: string }) => {
  const key = transform(input, lockKey)
  acquireLockStep({ key, timeout: ORDER_LOCK_WAIT_SECONDS, ttl: ORDER_LOCK_TTL_SECONDS })
  const shipments = useQueryGraphStep({
    entity: "shipment",
    fields: ["id", "cod_amount"],
    filters: { order_id: input.order_id, status: "delivered" },
  }).config({ name: "get-delivered-shipments" })
  const order = useQueryGraphStep({
    entity: "order",
    fields: [
      "id",
      "payment_collections.payments.id",
      "payment_collections.payments.provider_id",
      "payment_collections.payments.canceled_at",
      "payment_collections.payments.captures.amount",
    ],
    filters: { id: input.order_id },
    options: { isList: false, throwIfKeyNotFound: true },
  }).config({ name: "get-order-payments" })
  const facts = transform({ shipments, order }, (found) => ({
    order: found.order.data as unknown as PaidOrder,
    delivered: found.shipments.data,
  }))
  const capture = findCashPaymentStep(facts)
  when("cash-is-due", { capture }, (found) => MathBN.gt(found.capture.amount, 0)).then(() => {
    capturePaymentWorkflow.runAsStep({ input: capture })
  })
  releaseLockStep({ key })
  return new WorkflowResponse(capture)
})
