import type { RazorpayApiRefund } from "../types/wire"

/** A refund at Razorpay that Medusa's books lack; paise. */
export type UnbookedRefund = { id: string; amount: number }

/** A refund in Medusa's books. */
export type KeptRefund = {
  id: string
  /** Paise. */
  amount: number
  created_at: Date | string
  /** Razorpay was asked for it, is being asked by a durable job, or made it in the dashboard. */
  is_sent: boolean
}

/** Where a refund came from, for showing: Medusa, settling, or the Razorpay dashboard. */
export type RefundOrigin = "medusa" | "automatic" | "dashboard"

/** The Medusa refund that a Razorpay refund was sent for, as its note says; null for any other. */
export const medusaRefundIdOf = (
  refund: Pick<RazorpayApiRefund, "notes" | "receipt">
): string | null => {
  const notes = refund.notes && !Array.isArray(refund.notes) ? refund.notes : null
  return notes?.medusa_refund_id ?? (refund.receipt?.startsWith("ref_") ? refund.receipt : null)
}

/** Where a refund came from. */
export const originOf = (refund: Pick<RazorpayApiRefund, "notes" | "receipt">): RefundOrigin => {
  if (medusaRefundIdOf(refund)) {
    return "medusa"
  }
  return refund.receipt?.startsWith("auto_") ? "automatic" : "dashboard"
}

/**
 * The refunds of an order's payment that Medusa has to book, oldest first: those that moved money and
 * that no refund of Medusa stands for.
 * @param refunds every refund of the payment, from the API
 * @param booked Medusa's refunds of it: their ids, and the Razorpay refunds they were booked for
 */
export const findUnbookedRefunds = (
  refunds: Pick<
    RazorpayApiRefund,
    "id" | "amount" | "status" | "notes" | "receipt" | "created_at"
  >[],
  booked: { ids: string[]; razorpay_refund_ids: string[] }
): UnbookedRefund[] =>
  refunds
    .filter((refund) => {
      const own = medusaRefundIdOf(refund)
      return (
        refund.status !== "failed" &&
        !(own && booked.ids.includes(own)) &&
        !booked.razorpay_refund_ids.includes(refund.id)
      )
    })
    .sort((a, b) => a.created_at - b.created_at || a.id.localeCompare(b.id))
    .map(({ id, amount }) => ({ id, amount }))

/**
 * The refunds that Medusa keeps and nobody sent: their process died in between. One is left alone when
 * as much went back from the dashboard since, because the merchant seems to have made up for it.
 * @param kept Medusa's refunds of a payment
 * @param refunds every refund of the payment, from the API
 */
export const findUnsentRefunds = (
  kept: KeptRefund[],
  refunds: Pick<RazorpayApiRefund, "amount" | "status" | "notes" | "receipt" | "created_at">[]
): string[] =>
  kept
    .filter(({ id, amount, created_at, is_sent }) => {
      const keptAt = new Date(created_at).getTime()
      const standsForIt = (refund: (typeof refunds)[number]) => {
        const own = medusaRefundIdOf(refund)
        // Razorpay's times are whole seconds, and a part of a total may be a paisa off.
        return own === null
          ? refund.status !== "failed" &&
              Math.abs(refund.amount - amount) <= 1 &&
              (refund.created_at + 1) * 1000 > keptAt
          : own === id
      }
      return !is_sent && !refunds.some(standsForIt)
    })
    .map(({ id }) => id)
