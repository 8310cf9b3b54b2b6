import { toChargePaise, toPaise } from "@bodycon/kit"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN, Modules } from "@medusajs/framework/utils"
import { findUnbookedRefunds, findUnsentRefunds } from "../../lib/refunds"
import type { KeptRefund } from "../../lib/refunds"
import type { RefundReason, SettlementFacts } from "../../lib/settlement"
import { RAZORPAY_MODULE } from "../../modules/razorpay/constants"
import type RazorpayModuleService from "../../modules/razorpay/service"
import type { RazorpayOrderDTO } from "../../modules/razorpay/types"
import type { RazorpayApiPayment, RazorpayApiRefund } from "../../types/wire"

/** Medusa's books of the payment made from a Razorpay order. */
export type BookedPayment = {
  id: string
  razorpay_payment_id: string | null
  captured: boolean
  cancelled: boolean
  /** Captures minus refunds in ₹, with fractions of a paisa. */
  left: string
  /** The same at Razorpay, where captures and refunds are each rounded as running totals. */
  left_paise: number
  refund_ids: string[]
  booked_razorpay_refund_ids: string[]
  kept_refunds: KeptRefund[]
}

export type GatheredFacts = {
  facts: SettlementFacts
  cart_id: string | null
  /** Medusa's order, if there is one. */
  order_id: string | null
  /** The payment session while it still belongs to this Razorpay order. */
  payment_session_id: string | null
  medusa_payment: BookedPayment | null
}

type StoredData = { id?: string; payment_id?: string | null; refunds?: { receipt: string }[] }
type Amount = { amount: number }
type QueriedRefund = Amount & {
  id: string
  created_at: Date | string
  metadata: { razorpay_refund_id?: string } | null
}
type QueriedPayment = {
  id: string
  data: StoredData | null
  captured_at: unknown
  canceled_at: unknown
  captures?: Amount[]
  refunds?: QueriedRefund[]
}
type OrderLink = { order_id: string; order?: { status?: string } | null }

const exactSum = (rows: Amount[] = []): ReturnType<typeof MathBN.convert> =>
  rows.reduce((total, { amount }) => MathBN.add(total, amount), MathBN.convert(0))

/** The Medusa payment made from a Razorpay order, with its captures and refunds; null without one. */
export const findBookedPayment = async (
  container: MedusaContainer,
  order: Pick<RazorpayOrderDTO, "payment_collection_id" | "razorpay_order_id">
): Promise<BookedPayment | null> => {
  if (!order.payment_collection_id) {
    return null
  }
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "payment",
    fields: [
      "id",
      "data",
      "captured_at",
      "canceled_at",
      "captures.amount",
      "refunds.id",
      "refunds.amount",
      "refunds.created_at",
      "refunds.metadata",
    ],
    filters: { payment_collection_id: order.payment_collection_id },
  })
  const own = (data as unknown as QueriedPayment[]).filter(
    (payment) => payment.data?.id === order.razorpay_order_id
  )
  const payment = own.find(({ canceled_at }) => !canceled_at) ?? own[0]
  if (!payment) {
    return null
  }
  const refunds = payment.refunds ?? []
  const captured = exactSum(payment.captures)
  const refunded = exactSum(refunds)
  return {
    id: payment.id,
    razorpay_payment_id: payment.data?.payment_id ?? null,
    captured: !!payment.captured_at,
    cancelled: !!payment.canceled_at,
    left: MathBN.sub(captured, refunded).toString(),
    left_paise: toChargePaise(captured) - toChargePaise(refunded),
    refund_ids: refunds.map(({ id }) => id),
    booked_razorpay_refund_ids: refunds.flatMap(({ metadata }) =>
      metadata?.razorpay_refund_id ? [metadata.razorpay_refund_id] : []
    ),
    kept_refunds: refunds.map(({ id, amount, created_at, metadata }) => ({
      id,
      amount: toChargePaise(amount),
      created_at,
      is_sent:
        !!metadata?.razorpay_refund_id ||
        !!payment.data?.refunds?.some(({ receipt }) => receipt === id),
    })),
  }
}

/**
 * The order that a payment is for: the one its cart is linked to, or without a cart the one its
 * collection is linked to. Links are the last thing written, so what a killed server left without one
 * is no order.
 */
const findOrder = async (
  container: MedusaContainer,
  { cart_id, payment_collection_id }: RazorpayOrderDTO
): Promise<OrderLink | null> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  if (cart_id) {
    const { data } = await query.graph({
      entity: "order_cart",
      fields: ["order_id", "order.status"],
      filters: { cart_id },
    })
    return (data[0] as OrderLink | undefined) ?? null
  }
  if (!payment_collection_id) {
    return null
  }
  const { data } = await query.graph({
    entity: "order_payment_collection",
    fields: ["order_id", "order.status"],
    filters: { payment_collection_id },
  })
  return (data[0] as OrderLink | undefined) ?? null
}

/**
 * Puts together what Razorpay and Medusa each say about an order, for `decideSettlement`.
 * @param listed Razorpay's refunds, when it was asked for them
 */
export const gatherSettlementFacts = async (
  container: MedusaContainer,
  order: RazorpayOrderDTO,
  payments: RazorpayApiPayment[],
  medusaPayment: BookedPayment | null,
  listed?: RazorpayApiRefund[]
): Promise<GatheredFacts> => {
  const razorpay = container.resolve<RazorpayModuleService>(RAZORPAY_MODULE)
  const paymentModule = container.resolve(Modules.PAYMENT)
  const [session] = await paymentModule.listPaymentSessions({ id: order.payment_session_id })
  const isCurrent = (session?.data as StoredData | undefined)?.id === order.razorpay_order_id
  const placed = await findOrder(container, order)
  const ownRefunds = (listed ?? []).filter(
    (refund) => refund.payment_id === medusaPayment?.razorpay_payment_id
  )
  return {
    cart_id: order.cart_id,
    order_id: placed?.order_id ?? null,
    payment_session_id: isCurrent ? session.id : null,
    medusa_payment: medusaPayment,
    facts: {
      payments,
      expected: { amount: toPaise(order.amount), currency: order.currency_code },
      capture: razorpay.options.capture,
      session: isCurrent ? "current" : "replaced",
      medusa_payment: medusaPayment && {
        razorpay_payment_id: medusaPayment.razorpay_payment_id,
        captured: medusaPayment.captured,
        cancelled: medusaPayment.cancelled,
        left: medusaPayment.left_paise,
      },
      has_cart: !!order.cart_id,
      order_placed: !!placed,
      order_cancelled: placed?.order?.status === "canceled",
      unbooked_refunds: medusaPayment
        ? findUnbookedRefunds(ownRefunds, {
            ids: medusaPayment.refund_ids,
            razorpay_refund_ids: medusaPayment.booked_razorpay_refund_ids,
          })
        : [],
      unsent_refund_ids:
        medusaPayment && listed ? findUnsentRefunds(medusaPayment.kept_refunds, ownRefunds) : [],
      refund_requested:
        order.status === "refund_pending"
          ? ((order.reason as RefundReason | null) ?? "cart_cannot_complete")
          : null,
      age_minutes: (Date.now() - new Date(order.opened_at).getTime()) / 60_000,
    },
  }
}
