import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows"
import { planRefund } from "../../dispatch/line-refund"
import { loadReturn } from "../../returns/load-return"
import { returnRefundNote } from "../../returns/return-refund-note"
import { finishRefunds } from "./finish-refunds"

/**
 * Gives the money of a return back the way it was paid, as far as an earlier run did not. Money for a UPI
 * id or a bank account is transferred by hand, and nothing goes back for an exchange.
 */
export const giveBackReturnMoneyStep = createStep(
  "give-back-return-money",
  async (input: { id: string }, { container }) => {
    const { request, order } = await loadReturn(container, input)
    if (request.kind === "exchange" || request.refund_method !== "source") {
      return new StepResponse(null)
    }
    const note = returnRefundNote(request.number)
    for (const refund of planRefund(order, note, request.refund_amount ?? 0)) {
      await refundPaymentWorkflow(container).run({ input: { ...refund, created_by: request.id } })
    }
    const { order: after } = await loadReturn(container, input)
    return new StepResponse(await finishRefunds(container, after, note))
  }
)
