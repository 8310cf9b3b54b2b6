import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"

export const COD_PROVIDER_ID = "pp_cod_cod"
export const RAZORPAY_PROVIDER_ID = "pp_razorpay_razorpay"

/** The fields of a payment that say whether its order may go out. */
export type PayingPayment = {
  provider_id: string
  amount: BigNumberInput
  canceled_at: Date | string | null
  /** The provider's own; cash on delivery says `confirmation: "pending"` until the shopper confirmed. */
  data?: { confirmation?: unknown } | null
  refunds?: { amount: BigNumberInput }[] | null
}

/** What `isPayable` reads of an order. */
export type PaidFor = {
  /** ₹ */
  total: BigNumberInput
  payment_collections?: { payments?: PayingPayment[] | null }[] | null
}

export const PAYMENT_FIELDS = [
  "payment_collections.payments.id",
  "payment_collections.payments.provider_id",
  "payment_collections.payments.amount",
  "payment_collections.payments.canceled_at",
  "payment_collections.payments.data",
  "payment_collections.payments.refunds.amount",
]

/** Medusa makes a payment when it is authorised, so one that stands is authorised or captured. */
const stands = (payment: PayingPayment): boolean =>
  !payment.canceled_at &&
  MathBN.lt(
    MathBN.sum(0, ...(payment.refunds ?? []).map((refund) => refund.amount)),
    payment.amount
  )

const isConfirmed = (payment: PayingPayment): boolean =>
  payment.provider_id !== COD_PROVIDER_ID || payment.data?.confirmation !== "pending"

/** The payments of an order. */
export const paymentsOf = <T>(order: {
  payment_collections?: { payments?: T[] | null }[] | null
}): T[] => (order.payment_collections ?? []).flatMap((collection) => collection.payments ?? [])

/**
 * Whether suppliers may be asked: prepaid with a payment authorised or captured, or cash on delivery that
 * was confirmed. A cancelled payment, or one that went back whole, does not count; an order that costs
 * nothing waits for nobody. One that is paid online while its cash waits to be confirmed goes on once that
 * payment has taken the place of the cash.
 */
export const isPayable = (order: PaidFor): boolean => {
  const standing = paymentsOf(order).filter(stands)
  return MathBN.lte(order.total, 0) || (standing.length > 0 && standing.every(isConfirmed))
}

/** Whether an order waits for the shopper to confirm that she will pay at the door. */
export const awaitsConfirmation = (order: Pick<PaidFor, "payment_collections">): boolean =>
  paymentsOf(order).some((payment) => stands(payment) && !isConfirmed(payment))
