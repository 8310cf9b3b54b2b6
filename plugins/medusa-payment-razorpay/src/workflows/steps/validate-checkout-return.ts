import { fromPaise } from "@bodycon/kit"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { isForeignCart } from "../../lib/is-foreign-cart"
import { verifyCheckoutSignature } from "../../lib/signature"
import { RAZORPAY_MODULE } from "../../modules/razorpay/constants"
import type RazorpayModuleService from "../../modules/razorpay/service"
import type { RecordRazorpayOrder } from "../../modules/razorpay/types"
import { findSessionOwner } from "./find-session-owner"

export type VerifyRazorpayPaymentInput = {
  payment_session_id: string
  razorpay_payment_id: string
  razorpay_order_id: string
  razorpay_signature: string
  /** The logged-in customer, if any. */
  customer_id: string | null
}

const unknownSession = () =>
  new MedusaError(MedusaError.Types.NOT_FOUND, "payment_session_id is not a known payment session")

type StoredData = { id?: string; amount?: number; currency?: string }

/**
 * Checks Checkout's return: the session is there and this shopper's, and the signature belongs to the
 * order id the shop stored.
 * @throws MedusaError NOT_FOUND for an unknown session or somebody else's, INVALID_DATA for a wrong
 * order id or signature
 */
export const validateCheckoutReturnStep = createStep(
  "validate-checkout-return",
  async (input: VerifyRazorpayPaymentInput, { container }) => {
    const razorpay = container.resolve<RazorpayModuleService>(RAZORPAY_MODULE)
    const [session] = await container
      .resolve(Modules.PAYMENT)
      .listPaymentSessions({ id: input.payment_session_id })
    const stored = session?.data as StoredData | undefined
    if (!session?.provider_id.startsWith("pp_razorpay") || !stored?.id || !stored.amount) {
      throw unknownSession()
    }
    const owner = await findSessionOwner(container, session.id)
    if (owner.cart_id && (await isForeignCart(container, owner.cart_id, input.customer_id))) {
      throw unknownSession()
    }
    if (stored.id !== input.razorpay_order_id) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        "razorpay_order_id is not the order of this payment session"
      )
    }
    const genuine = verifyCheckoutSignature({
      order_id: stored.id,
      payment_id: input.razorpay_payment_id,
      signature: input.razorpay_signature,
      keySecret: razorpay.options.keySecret,
    })
    if (!genuine) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        "razorpay_signature does not belong to this payment"
      )
    }
    return new StepResponse<RecordRazorpayOrder>({
      razorpay_order_id: stored.id,
      key_id: razorpay.options.keyId,
      payment_session_id: session.id,
      ...owner,
      amount: fromPaise(stored.amount),
      currency_code: session.currency_code,
      opened_at: new Date(session.created_at ?? Date.now()),
    })
  }
)
