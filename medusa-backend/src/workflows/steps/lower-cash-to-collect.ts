import { subtractMoney, sumMoney } from "@bodycon/kit"
import type { BigNumberInput } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { isPayOnline } from "../../cash-orders/online-payments"
import { COD_PROVIDER_ID } from "../../dispatch/is-payable"

type FoundOrder = {
  total: BigNumberInput
  payment_collections: {
    id: string
    status: string
    amount: BigNumberInput
    metadata: Record<string, unknown> | null
    payments: { provider_id: string; canceled_at: Date | null }[]
  }[]
}

/**
 * What is to be collected at the door follows the order's total, so that it counts as paid once the courier
 * has collected that much. Computed from totals, so a repeat changes nothing.
 */
export const lowerCashToCollectStep = createStep(
  "lower-cash-to-collect",
  async ({ order_id }: { order_id: string }, { container }) => {
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "order",
      fields: [
        "id",
        "total",
        "payment_collections.id",
        "payment_collections.status",
        "payment_collections.amount",
        "payment_collections.metadata",
        "payment_collections.payments.provider_id",
        "payment_collections.payments.canceled_at",
      ],
      filters: { id: order_id },
    })
    const order = data[0] as unknown as FoundOrder
    const open = order.payment_collections.filter(
      (one) => one.status !== "canceled" && !isPayOnline(one)
    )
    const cash = open.find((collection) =>
      collection.payments.some((one) => one.provider_id === COD_PROVIDER_ID && !one.canceled_at)
    )
    if (!cash) {
      return new StepResponse(null)
    }
    const elsewhere = sumMoney(open.filter((one) => one !== cash).map((one) => one.amount))
    const due = subtractMoney(order.total, elsewhere)
    if (MathBN.gte(due, 0) && MathBN.lt(due, cash.amount)) {
      await container
        .resolve(Modules.PAYMENT)
        .updatePaymentCollections(cash.id, { amount: MathBN.convert(due).toNumber() })
    }
    return new StepResponse(null)
  }
)
