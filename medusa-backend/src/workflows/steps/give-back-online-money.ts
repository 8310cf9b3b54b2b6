import { DURABLE_JOBS_MODULE } from "@bodycon/kit"
import type { DurableJobsModuleService } from "@bodycon/kit"
import { MathBN, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { loadCashOrder } from "../../cash-orders/load-cash-order"
import { isPayOnline } from "../../cash-orders/online-payments"
import type { OnlineDecision } from "../../cash-orders/online-payments"
import { giveBackMark, isGivenBack } from "../../dispatch/given-back"
import type { RefundableOrder } from "../../dispatch/line-refund"
import { finishRefunds } from "./finish-refunds"

type Input = { order_id: string; decision: OnlineDecision }

/**
 * Gives back what the order has no use for, each payment once, and has the shopper told. Not by Medusa's
 * workflow for refunds: that one takes what it gives back off the order's total as a credit, as if goods
 * had become cheaper, though the same amount is still to be paid at the door; and of a cancelled order it
 * fails after the money has gone (2.21.2).
 */
export const giveBackOnlineMoneyStep = createStep(
  "give-back-online-money",
  async ({ order_id, decision }: Input, { container }) => {
    const payments = container.resolve(Modules.PAYMENT)
    for (const { payment_id, amount } of decision.give_back) {
      await payments.refundPayment({
        payment_id,
        amount: MathBN.convert(amount),
        note: giveBackMark(payment_id),
        created_by: "cash-on-delivery",
      } as never)
    }
    const { order } = await loadCashOrder(container, order_id)
    for (const payment_id of decision.settles) {
      await finishRefunds(container, order as unknown as RefundableOrder, giveBackMark(payment_id))
    }
    const returned = order.payment_collections
      .filter(isPayOnline)
      .flatMap((collection) => collection.payments ?? [])
      .filter((payment) => decision.settles.includes(payment.id) && isGivenBack(payment))
    await container.resolve<DurableJobsModuleService>(DURABLE_JOBS_MODULE).enqueueMany(
      returned.map(({ id }) => ({
        workflowId: "tell-pay-online-refunded",
        input: { order_id, payment_id: id },
        key: `tell-pay-online-refunded:${id}`,
      }))
    )
    return new StepResponse({ returned: returned.map(({ id }) => ({ id })) })
  }
)
