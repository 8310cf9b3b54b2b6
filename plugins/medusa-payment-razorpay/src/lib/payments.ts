import type { RazorpayApiPayment } from "../types/wire"

/** The part of a payment that decides; amounts in paise. */
export type PaymentFacts = Pick<
  RazorpayApiPayment,
  "id" | "status" | "amount" | "amount_refunded" | "currency"
>

/** Captured money that has not been given back in full. */
export const isHeld = (payment: PaymentFacts): boolean =>
  (payment.status === "captured" || payment.status === "refunded") &&
  payment.amount_refunded < payment.amount

/** Money that went back to the shopper in full. */
export const isRefunded = (payment: PaymentFacts): boolean =>
  payment.amount_refunded >= payment.amount && payment.amount > 0

/**
 * The attempt that pays an order: exactly the expected amount, captured before authorised, none of
 * it refunded.
 * @param expected paise and currency of the order the shop stored
 */
export const findPayingPayment = <T extends PaymentFacts>(
  payments: T[],
  expected: { amount: number; currency: string }
): T | null => {
  const paying = payments.filter(
    (payment) =>
      payment.amount === expected.amount &&
      payment.currency.toUpperCase() === expected.currency.toUpperCase() &&
      payment.amount_refunded === 0
  )
  return (
    paying.find((payment) => payment.status === "captured") ??
    paying.find((payment) => payment.status === "authorized") ??
    null
  )
}
