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
import { MathBN, MedusaError } from "@medusajs/framework/utils"
import type { BigNumberInput } from "@medusajs/framework/types"
import { cashToRecord } from "../dispatch/fulfillment"
import { COD_PROVIDER_ID } from "../dispatch/purchase-order-request"

const LOCK_SECONDS = 30

type PaidOrder = {
  id: string
  payment_collections: {
    payments: {
      id: string
      provider_id: string
      canceled_at: Date | null
      captures: { amount: BigNumberInput }[] | null
    }[]
  }[]
}

/**
 * Records the cash of an order's delivered parcels as captured. It compares totals under a lock, so two
 * parcels delivered at the same moment, or one told twice, come out right.
 */
export const recordCashWorkflow = createWorkflow("record-cash", (input: { order_id: string }) => {
  const key = transform({ input }, (data) => `record-cash:${data.input.order_id}`)
  acquireLockStep({ key, timeout: LOCK_SECONDS, ttl: LOCK_SECONDS * 2 })
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
  const capture = transform({ shipments, order }, (found) => {
    const { id, payment_collections: collections } = found.order.data as unknown as PaidOrder
    const payment = collections
      .flatMap((collection) => collection.payments)
      .find((one) => one.provider_id === COD_PROVIDER_ID && !one.canceled_at)
    if (!payment) {
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        `order ${id} has no cash-on-delivery payment`
      )
    }
    return {
      payment_id: payment.id,
      amount: cashToRecord(
        found.shipments.data.map((shipment) => shipment.cod_amount),
        (payment.captures ?? []).map((one) => one.amount)
      ),
    }
  })
  when("cash-is-due", { capture }, (found) => MathBN.gt(found.capture.amount, 0)).then(() => {
    capturePaymentWorkflow.runAsStep({ input: capture })
  })
  releaseLockStep({ key })
  return new WorkflowResponse(capture)
})
