import { DURABLE_JOBS_MODULE, toPaise } from "@bodycon/kit"
import type { DurableJobsModuleService } from "@bodycon/kit"
import { finishRazorpayRefundWorkflowId } from "medusa-payment-razorpay/workflows"
import { MathBN, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { paymentsOf } from "../../dispatch/is-payable"
import { refundMark } from "../../dispatch/line-refund"
import type { RefundablePayment } from "../../dispatch/line-refund"
import { loadLineRefund } from "./load-refundable-line"
import type { LineOfOrder } from "./load-refundable-line"

const RAZORPAY_PROVIDER_ID = "pp_razorpay_razorpay"

type StoredPayment = RefundablePayment & {
  data: { payment_id?: string; refunds?: { receipt: string }[] } | null
}

/**
 * Makes sure that every refund of a line is known to the provider and to the order: a process that died
 * between keeping the refund and sending it is made up for. Razorpay takes the same refund id once; the
 * order takes the same transaction once.
 */
export const finishLineRefundStep = createStep(
  "finish-line-refund",
  async (input: LineOfOrder, { container }) => {
    const { order } = await loadLineRefund(container, input)
    const mark = refundMark(input.line_id)
    const refunds = paymentsOf(order).flatMap((payment) =>
      (payment.refunds ?? [])
        .filter((refund) => refund.note === mark)
        .map((refund) => ({ refund, payment: payment as StoredPayment }))
    )
    const orders = container.resolve(Modules.ORDER)
    const booked = refunds.length
      ? await orders.listOrderTransactions({
          order_id: order.id,
          reference: "refund",
          reference_id: refunds.map(({ refund }) => refund.id),
        })
      : []
    const jobs = container.resolve<DurableJobsModuleService>(DURABLE_JOBS_MODULE)
    const unsent = refunds.filter(
      ({ refund, payment }) =>
        payment.provider_id === RAZORPAY_PROVIDER_ID &&
        !!payment.data?.payment_id &&
        !payment.data.refunds?.some((one) => one.receipt === refund.id)
    )
    await jobs.enqueueMany(
      unsent.map(({ refund, payment }) => ({
        workflowId: finishRazorpayRefundWorkflowId,
        input: {
          razorpay_payment_id: payment.data!.payment_id,
          refund_id: refund.id,
          amount: toPaise(refund.amount),
        },
        key: `razorpay-refund:${refund.id}`,
      }))
    )
    const unbooked = refunds.filter(
      ({ refund }) => !booked.some((transaction) => transaction.reference_id === refund.id)
    )
    if (unbooked.length) {
      await orders.addOrderTransactions(
        unbooked.map(({ refund }) => ({
          order_id: order.id,
          amount: MathBN.mult(refund.amount, -1),
          currency_code: "inr",
          reference: "refund",
          reference_id: refund.id,
        }))
      )
    }
    return new StepResponse({ sent: unsent.length, booked: unbooked.length })
  }
)
