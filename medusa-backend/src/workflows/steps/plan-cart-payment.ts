import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { isCash, paidSession, usableSession } from "../../checkout/cart"
import type { CheckoutCart } from "../../checkout/cart"
import { assertGoods, refuse } from "../../checkout/check-payment"
import { codTerms, prepaidCode } from "../../checkout/cod-terms"
import { isSessionSpent } from "../../checkout/is-session-spent"
import { keepPayment, planPayment } from "../../checkout/plan-payment"
import { pricePrepaid } from "../../checkout/prepaid-discount"

/**
 * What changes when a cart is paid this way. Asked before anything is changed, so that a refusal leaves the
 * cart as it was.
 * @throws MedusaError NOT_ALLOWED with a code when cash is not offered for it, or it was paid another way
 */
export const planCartPaymentStep = createStep(
  "plan-cart-payment",
  async ({ cart, provider_id }: { cart: CheckoutCart; provider_id: string }, { container }) => {
    const paid = paidSession(cart)
    const is_spent = await isSessionSpent(container, paid ?? usableSession(cart))
    if (paid && !is_spent) {
      if (paid.provider_id !== provider_id) {
        refuse("payment_arrived", "Your payment has arrived; your order is being placed.")
      }
      return new StepResponse(keepPayment(cart, paid))
    }
    assertGoods(cart)
    const prepaid_code = await prepaidCode(container)
    const { cash_total, discount } = await pricePrepaid(container, cart, prepaid_code)
    const terms = isCash(provider_id) ? await codTerms(container, cart.id, cash_total) : null
    if (terms && !terms.available) {
      refuse(
        terms.code ?? "cod_unavailable",
        terms.reason ?? "Cash on delivery is not offered for this order."
      )
    }
    return new StepResponse(
      planPayment({
        cart,
        provider_id,
        prepaid_code,
        is_discounted: discount !== null,
        fee: terms?.fee ?? "0",
        is_spent,
      })
    )
  }
)
