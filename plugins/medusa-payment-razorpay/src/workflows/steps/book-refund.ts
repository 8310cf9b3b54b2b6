import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MathBN,
  MedusaError,
  Modules,
  PaymentEvents,
} from "@medusajs/framework/utils"
import { refundPaymentWorkflowId } from "@medusajs/medusa/core-flows"

/** The key under which every job of the shop changes an order. */
const orderLockKey = (orderId: string): string => `order:${orderId}`
const LOCK_WAIT_SECONDS = 60

export type BookRefundInput = {
  payment_id: string
  /** Medusa's order; null when the payment has none. */
  order_id: string | null
  order_cancelled: boolean
  /** ₹ */
  amount: string
  note: string
  /** The refund made in the dashboard that is booked; null to send one. */
  razorpay_refund_id: string | null
}

/** Medusa's workflow gives an order credit for what is refunded, which a cancelled order cannot get. */
const refund = async (container: MedusaContainer, input: BookRefundInput): Promise<void> => {
  const { payment_id, amount, note, razorpay_refund_id } = input
  const metadata = razorpay_refund_id ? { razorpay_refund_id } : undefined
  const request = { payment_id, amount, note, metadata }
  if (input.order_id && !input.order_cancelled) {
    const { errors } = await container
      .resolve(Modules.WORKFLOW_ENGINE)
      .run(refundPaymentWorkflowId, { input: request, throwOnError: false })
    const failure: unknown = errors?.[0]?.error
    if (failure && !(await findRefund(container, input))) {
      throw failure
    }
    return
  }
  await container.resolve(Modules.PAYMENT).refundPayment(request)
  await container
    .resolve(Modules.EVENT_BUS)
    .emit({ name: PaymentEvents.REFUNDED, data: { id: payment_id } })
}

const findRefund = async (
  container: MedusaContainer,
  { payment_id, note, razorpay_refund_id }: BookRefundInput
) => {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "refund",
    fields: ["id", "amount", "note", "metadata", "payment.currency_code"],
    filters: { payment_id },
  })
  return data.find((row) =>
    razorpay_refund_id ? row.metadata?.razorpay_refund_id === razorpay_refund_id : row.note === note
  )
}

/** An order whose refund was kept, but whose transaction got lost on the way, still gets it, once. */
const ensureTransaction = async (
  container: MedusaContainer,
  input: BookRefundInput
): Promise<void> => {
  const kept = input.order_id ? await findRefund(container, input) : undefined
  if (!input.order_id || !kept) {
    return
  }
  const orders = container.resolve(Modules.ORDER)
  const booked = await orders.listOrderTransactions({
    order_id: input.order_id,
    reference: "refund",
    reference_id: kept.id,
  })
  if (!booked.length) {
    await orders.addOrderTransactions({
      order_id: input.order_id,
      amount: MathBN.mult(kept.amount, -1),
      currency_code: kept.payment?.currency_code ?? "inr",
      reference: "refund",
      reference_id: kept.id,
    })
  }
}

/**
 * Makes a Medusa refund of a payment and the order's transaction for it, under the order's lock. The
 * provider sends it, or books the refund made in the dashboard that it names.
 * @throws MedusaError when the provider or Medusa refuses it
 */
export const bookRefund = async (
  container: MedusaContainer,
  input: BookRefundInput
): Promise<void> => {
  const work = async () => {
    // A repeat after a process died half-way finds what was kept.
    if (!(await findRefund(container, input))) {
      await refund(container, input)
    }
    await ensureTransaction(container, input)
  }
  if (!input.order_id) {
    await work()
    return
  }
  await container
    .resolve(Modules.LOCKING)
    .execute(orderLockKey(input.order_id), work, { timeout: LOCK_WAIT_SECONDS })
}

/** Whether Medusa itself refuses, now and whenever it is asked again. */
export const isRefusal = (error: unknown): boolean =>
  MedusaError.isMedusaError(error) &&
  ([MedusaError.Types.INVALID_DATA, MedusaError.Types.NOT_ALLOWED] as string[]).includes(error.type)
