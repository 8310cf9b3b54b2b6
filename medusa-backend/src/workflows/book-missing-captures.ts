import type { BigNumberInput } from "@medusajs/framework/types"
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  acquireLockStep,
  addOrderTransactionStep,
  releaseLockStep,
  useQueryGraphStep,
} from "@medusajs/medusa/core-flows"
import { paymentsOf } from "../dispatch/is-payable"
import {
  ORDER_LOCK_TTL_SECONDS,
  ORDER_LOCK_WAIT_SECONDS,
  orderLockKey,
} from "../dispatch/order-lock"

type CapturedOrder = {
  id: string
  payment_collections: {
    payments: {
      currency_code: string
      captures: { id: string; amount: BigNumberInput; raw_amount?: BigNumberInput }[]
    }[]
  }[]
}

const lockKey = ({ order_id }: { order_id: string }) => orderLockKey(order_id)

/** What Medusa writes for a capture, word for word: it knows its own by the reference. */
const transactionsOf = (order: CapturedOrder) =>
  paymentsOf(order).flatMap((payment) =>
    payment.captures.map((capture) => ({
      order_id: order.id,
      amount: capture.raw_amount ?? capture.amount,
      currency_code: payment.currency_code,
      reference: "capture",
      reference_id: capture.id,
    }))
  )

/**
 * Writes captured payments into their order's books, where a died process left them out; those that are there
 * stay as they are. Durable.
 */
export const bookMissingCapturesWorkflow = createWorkflow(
  "book-missing-captures",
  (input: { order_id: string }) => {
    const key = transform(input, lockKey)
    acquireLockStep({ key, timeout: ORDER_LOCK_WAIT_SECONDS, ttl: ORDER_LOCK_TTL_SECONDS })
    const { data } = useQueryGraphStep({
      entity: "order",
      fields: [
        "id",
        "payment_collections.payments.currency_code",
        "payment_collections.payments.captures.id",
        "payment_collections.payments.captures.amount",
        "payment_collections.payments.captures.raw_amount",
      ],
      filters: { id: input.order_id },
      options: { isList: false, throwIfKeyNotFound: true },
    })
    const transactions = transform({ data }, (found) =>
      transactionsOf(found.data as unknown as CapturedOrder)
    )
    const booked = addOrderTransactionStep(transactions)
    releaseLockStep({ key })
    return new WorkflowResponse(booked)
  }
)
