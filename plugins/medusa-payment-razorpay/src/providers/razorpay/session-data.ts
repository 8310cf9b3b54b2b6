import { MedusaError } from "@medusajs/framework/utils"
import type { PaymentProviderContext } from "@medusajs/framework/types"
import { modeOfKey } from "../../options"
import type { RazorpayOptions } from "../../options"
import type { RazorpayApiOrder, RazorpayApiPayment } from "../../types/wire"
import { customerIdOf } from "./account-holder"

/**
 * What the provider keeps on the payment session and, once authorised, on the payment. The storefront
 * reads it, and a client may send keys of its own when it makes a session, so nothing here is proof of
 * anything: money facts are asked from the API.
 */
export type RazorpaySessionData = {
  /** Razorpay order, `order_…`. */
  id: string
  /** Paise. */
  amount: number
  /** ISO code, upper case. */
  currency: string
  session_id: string
  key_id: string
  mode: "test" | "live"
  checkout_script_url: string
  /** Saved customer (`cust_…`) for Checkout, when there is one. */
  customer_id: string | null
  prefill: { name?: string; email?: string; contact?: string } | null
  payment_id: string | null
  payment_status: RazorpayApiPayment["status"] | null
  method: string | null
  /** Refunds asked for through Medusa. Paise. */
  refunds: { id: string | null; receipt: string; amount: number; status: string }[]
}

const prefillOf = (context?: PaymentProviderContext): RazorpaySessionData["prefill"] => {
  const customer = context?.customer
  if (!customer) {
    return null
  }
  const name = [customer.first_name, customer.last_name].filter(Boolean).join(" ")
  return {
    ...(name ? { name } : {}),
    ...(customer.email ? { email: customer.email } : {}),
    ...(customer.phone ? { contact: customer.phone } : {}),
  }
}

/** Data of a session that has just got its Razorpay order; every key is set, so none is the client's. */
export const newSessionData = (input: {
  order: RazorpayApiOrder
  session_id: string
  options: RazorpayOptions
  context?: PaymentProviderContext
}): RazorpaySessionData => ({
  id: input.order.id,
  amount: input.order.amount,
  currency: input.order.currency,
  session_id: input.session_id,
  key_id: input.options.keyId,
  mode: modeOfKey(input.options.keyId),
  checkout_script_url: input.options.checkoutScriptUrl,
  customer_id: customerIdOf(input.context, input.options.keyId),
  prefill: prefillOf(input.context),
  payment_id: null,
  payment_status: null,
  method: null,
  refunds: [],
})

/** Data after looking at the payment that pays the order. */
export const withPayment = (
  data: RazorpaySessionData,
  payment: RazorpayApiPayment
): RazorpaySessionData => ({
  ...data,
  payment_id: payment.id,
  payment_status: payment.status,
  method: payment.method ?? null,
})

/**
 * Reads what the provider stored.
 * @throws MedusaError INVALID_DATA when it is not a Razorpay session's
 */
export const readSessionData = (data: Record<string, unknown> | undefined): RazorpaySessionData => {
  const stored = data as Partial<RazorpaySessionData> | undefined
  if (!stored?.id || !Number.isSafeInteger(stored.amount) || !stored.currency) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "the payment session holds no Razorpay order"
    )
  }
  return { ...stored, refunds: stored.refunds ?? [] } as RazorpaySessionData
}
