import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type RazorpayModuleService from "../../../../../modules/razorpay/service"

const EVENTS = 100

type Movement = { id: string; amount: number; created_at: string }
type BookedPayment = {
  id: string
  provider_id: string
  amount: number
  canceled_at: string | null
  data: { payment_id?: string | null } | null
  captures?: Movement[]
  refunds?: (Movement & { note: string | null })[]
}
type QueriedOrder = {
  payment_collections?: ({ id: string; payments?: BookedPayment[] } | null)[]
}

/**
 * The order's payment collections, and Medusa's books of its Razorpay payments; amounts in ₹.
 * @throws MedusaError NOT_FOUND for an unknown order
 */
export const findOrderPayments = async (container: MedusaContainer, orderId: string) => {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: [
      "id",
      "payment_collections.id",
      "payment_collections.payments.id",
      "payment_collections.payments.provider_id",
      "payment_collections.payments.amount",
      "payment_collections.payments.canceled_at",
      "payment_collections.payments.data",
      "payment_collections.payments.captures.id",
      "payment_collections.payments.captures.amount",
      "payment_collections.payments.captures.created_at",
      "payment_collections.payments.refunds.id",
      "payment_collections.payments.refunds.amount",
      "payment_collections.payments.refunds.note",
      "payment_collections.payments.refunds.created_at",
    ],
    filters: { id: orderId },
  })
  const [order] = data as unknown as QueriedOrder[]
  if (!order) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `order ${orderId} was not found`)
  }
  const collections = (order.payment_collections ?? []).flatMap((entry) => (entry ? [entry] : []))
  return {
    collection_ids: collections.map(({ id }) => id),
    payments: collections
      .flatMap(({ payments }) => payments ?? [])
      .filter(({ provider_id }) => provider_id.startsWith("pp_razorpay"))
      .map(({ id, amount, canceled_at, data: stored, captures, refunds }) => ({
        id,
        amount,
        canceled_at,
        razorpay_payment_id: stored?.payment_id ?? null,
        captures: (captures ?? []).map(({ id, amount, created_at }) => ({
          id,
          amount,
          created_at,
        })),
        refunds: (refunds ?? []).map(({ id, amount, note, created_at }) => ({
          id,
          amount,
          note,
          created_at,
        })),
      })),
  }
}

/** What Razorpay's webhooks said about these orders, newest first. */
export const listOrderEvents = (razorpay: RazorpayModuleService, razorpayOrderIds: string[]) =>
  razorpayOrderIds.length
    ? razorpay.listRazorpayEvents(
        { razorpay_order_id: razorpayOrderIds },
        {
          select: [
            "id",
            "event",
            "razorpay_order_id",
            "razorpay_payment_id",
            "razorpay_refund_id",
            "outcome",
            "received_at",
          ],
          take: EVENTS,
          order: { received_at: "DESC" },
        }
      )
    : []
