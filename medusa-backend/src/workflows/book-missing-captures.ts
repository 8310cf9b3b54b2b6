import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
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

type Movement = { id: string; amount: BigNumberInput; raw_amount?: BigNumberInput }
type CapturedOrder = {
  id: string
  payment_collections: {
    payments: {
      currency_code: string
      captures: Movement[] | null
      refunds: Movement[] | null
    }[]
  }[]
}

const lockKey = ({ order_id }: { order_id: string }) => orderLockKey(order_id)

/** What Medusa writes for a capture or a refund, word for word: it knows its own by the reference. */
const transactionsOf = (order: CapturedOrder) =>
  paymentsOf(order).flatMap(({ captures, currency_code, refunds }) => {
    const common = { order_id: order.id, currency_code }
    return [
      ...(captures ?? []).map((capture) => ({
        ...common,
        amount: capture.raw_amount ?? capture.amount,
        reference: "capture",
        reference_id: capture.id,
      })),
      ...(refunds ?? []).map((refund) => ({
        ...common,
        amount: MathBN.mult(refund.raw_amount ?? refund.amount, -1),
        reference: "refund",
        reference_id: refund.id,
      })),
    ]
  })

/**
 * Writes what was captured and refunded into the order's books, where a died process left it out; what is there
 * stays as it is. The credit that Medusa may give for a refund is not made up for. Durable.
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
        "payment_collections.payments.refunds.id",
        "payment_collections.payments.refunds.amount",
        "payment_collections.payments.refunds.raw_amount",
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
