import { DURABLE_JOBS_MODULE } from "@bodycon/kit"
import type { DurableJobsModuleService } from "@bodycon/kit"
import { finishRazorpayRefundWorkflowId } from "medusa-payment-razorpay/workflows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN, Modules } from "@medusajs/framework/utils"
import { paymentsOf, RAZORPAY_PROVIDER_ID } from "../../dispatch/is-payable"
import type { RefundableOrder, RefundablePayment } from "../../dispatch/line-refund"

type StoredPayment = RefundablePayment & {
  data: { payment_id?: string; refunds?: { receipt: string }[] } | null
}

/**
 * Makes sure that every refund of this note is known to the provider and to the order: a process that died
 * between keeping the refund and sending it is made up for. Razorpay takes the same refund id once; the
 * order takes the same transaction once.
 * @param order read after the refunds were made
 */
export const finishRefunds = async (
  container: MedusaContainer,
  order: Pick<RefundableOrder, "id" | "payment_collections">,
  note: string
): Promise<{ sent: number; booked: number }> => {
  const refunds = paymentsOf(order).flatMap((payment) =>
    (payment.refunds ?? [])
      .filter((refund) => refund.note === note)
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
  return { sent: unsent.length, booked: unbooked.length }
}
