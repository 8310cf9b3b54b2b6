import type { BigNumberInput } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { cashToRecord } from "../../dispatch/fulfillment"
import { COD_PROVIDER_ID } from "../../dispatch/is-payable"

export type PaidOrder = {
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

type FindCashPaymentInput = { order: PaidOrder; delivered: { cod_amount: BigNumberInput }[] }

/**
 * The order's cash payment and what is still to be recorded on it. Nothing can be recorded on one that was
 * cancelled with its order, whose parcel turned up after it was given up.
 * @throws MedusaError UNEXPECTED_STATE
 */
export const findCashPaymentStep = createStep(
  "find-cash-payment",
  async ({ order, delivered }: FindCashPaymentInput) => {
    const cash = order.payment_collections
      .flatMap((collection) => collection.payments)
      .filter((one) => one.provider_id === COD_PROVIDER_ID)
    const payment = cash.find((one) => !one.canceled_at) ?? cash[0]
    if (!payment) {
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        `order ${order.id} has no cash-on-delivery payment`
      )
    }
    return new StepResponse({
      payment_id: payment.id,
      amount: payment.canceled_at
        ? "0.00"
        : cashToRecord(
            delivered.map((shipment) => shipment.cod_amount),
            (payment.captures ?? []).map((capture) => capture.amount)
          ),
    })
  }
)
