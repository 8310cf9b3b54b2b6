import { toPaise } from "@bodycon/kit"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { SettlementFacts } from "../../lib/settlement"
import { RAZORPAY_MODULE } from "../../modules/razorpay/constants"
import type RazorpayModuleService from "../../modules/razorpay/service"
import type { RazorpayOrderDTO } from "../../modules/razorpay/types"
import type { RazorpayApiPayment } from "../../types/wire"

export type GatheredFacts = {
  facts: SettlementFacts
  cart_id: string | null
  /** The payment session while it still belongs to this Razorpay order. */
  payment_session_id: string | null
  medusa_payment_id: string | null
}

type StoredData = { id?: string; payment_id?: string | null }

const findPayment = async (container: MedusaContainer, order: RazorpayOrderDTO) => {
  if (!order.payment_collection_id) {
    return null
  }
  const { data: payments } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "payment",
    fields: ["id", "data", "captured_at", "canceled_at"],
    filters: { payment_collection_id: order.payment_collection_id },
  })
  const own = payments.filter(
    (payment) => (payment.data as StoredData | null)?.id === order.razorpay_order_id
  )
  return own.find((payment) => !payment.canceled_at) ?? own[0] ?? null
}

const findOrderOfCart = async (
  container: MedusaContainer,
  cartId: string | null
): Promise<boolean> => {
  if (!cartId) {
    return false
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order_cart",
    fields: ["order_id"],
    filters: { cart_id: cartId },
  })
  return data.length > 0
}

/** Puts together what Razorpay and Medusa each say about an order, for `decideSettlement`. */
export const gatherSettlementFacts = async (
  container: MedusaContainer,
  order: RazorpayOrderDTO,
  payments: RazorpayApiPayment[]
): Promise<GatheredFacts> => {
  const razorpay = container.resolve<RazorpayModuleService>(RAZORPAY_MODULE)
  const paymentModule = container.resolve(Modules.PAYMENT)
  const [session] = await paymentModule.listPaymentSessions({ id: order.payment_session_id })
  const isCurrent = (session?.data as StoredData | undefined)?.id === order.razorpay_order_id
  const medusaPayment = await findPayment(container, order)
  const orderPlaced = await findOrderOfCart(container, order.cart_id)
  return {
    cart_id: order.cart_id,
    payment_session_id: isCurrent ? session.id : null,
    medusa_payment_id: medusaPayment?.id ?? null,
    facts: {
      payments,
      expected: { amount: toPaise(order.amount), currency: order.currency_code },
      capture: razorpay.options.capture,
      session: isCurrent ? "current" : "replaced",
      medusa_payment: medusaPayment && {
        razorpay_payment_id: (medusaPayment.data as StoredData).payment_id ?? null,
        captured: !!medusaPayment.captured_at,
        cancelled: !!medusaPayment.canceled_at,
      },
      has_cart: !!order.cart_id,
      order_placed: orderPlaced,
      refund_requested: order.status === "refund_pending",
      age_minutes: (Date.now() - new Date(order.opened_at).getTime()) / 60_000,
    },
  }
}
