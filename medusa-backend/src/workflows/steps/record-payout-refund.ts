import { subtractMoney, sumMoney } from "@bodycon/kit"
import { MathBN } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows"
import { COD_PROVIDER_ID, paymentsOf } from "../../dispatch/is-payable"
import { loadReturn } from "../../returns/load-return"
import { returnRefundNote } from "../../returns/return-refund-note"
import { finishRefunds } from "./finish-refunds"

/** Notes a transfer as a refund of the cash payment, once by its note; the provider moves no money. */
export const recordPayoutRefundStep = createStep(
  "record-payout-refund",
  async (input: { id: string }, { container }) => {
    const { request, order } = await loadReturn(container, input)
    const note = returnRefundNote(request.number)
    const payment = paymentsOf(order).find(
      (one) => one.provider_id === COD_PROVIDER_ID && !one.canceled_at
    )
    if (!payment) {
      return new StepResponse({ amount: "0.00" })
    }
    const noted = (payment.refunds ?? []).filter((one) => one.note === note)
    const amount = subtractMoney(
      request.refund_amount ?? 0,
      sumMoney(noted.map((one) => one.amount))
    )
    if (MathBN.gt(amount, 0)) {
      await refundPaymentWorkflow(container).run({
        input: { payment_id: payment.id, amount, note, created_by: request.id } as never,
      })
    }
    const { order: after } = await loadReturn(container, input)
    await finishRefunds(container, after, note)
    return new StepResponse({ amount })
  }
)
