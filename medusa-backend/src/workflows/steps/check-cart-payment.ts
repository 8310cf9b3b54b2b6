import { subtractMoney, sumMoney } from "@bodycon/kit"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { feeLinesOf, isCash, loadCheckoutCart, usableSession } from "../../checkout/cart"
import {
  assertCash,
  assertGoods,
  assertPrepaid,
  confirmationOf,
} from "../../checkout/check-payment"
import { codTerms, prepaidCode } from "../../checkout/cod-terms"

export type CheckedSession = {
  payment_session_id: string
  /** Of cash only. */
  confirmation: "pending" | "not_needed" | null
}

/**
 * Whether a cart may become an order the way it is paid. Address and bag may have changed since that was
 * chosen, and a shopper may call Medusa's own routes.
 * @returns null when there is nothing to check: the cart is an order already, or is paid by nothing
 * @throws MedusaError NOT_ALLOWED with a code and the reason for the shopper
 */
export const checkCartPaymentStep = createStep(
  "check-cart-payment",
  async ({ cart_id }: { cart_id: string }, { container }) => {
    const { data: orders } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "order_cart",
      fields: ["order_id"],
      filters: { cart_id },
    })
    // A repeat for a cart that is an order already must answer that order, whatever the rules say now.
    if (orders.length) {
      return new StepResponse<CheckedSession | null>(null)
    }
    const cart = await loadCheckoutCart(container, cart_id)
    assertGoods(cart)
    const session = usableSession(cart)
    if (!session) {
      return new StepResponse<CheckedSession | null>(null)
    }
    if (!isCash(session.provider_id)) {
      assertPrepaid(cart)
      return new StepResponse<CheckedSession | null>({
        payment_session_id: session.id,
        confirmation: null,
      })
    }
    const fees = sumMoney(feeLinesOf(cart).map((line) => line.total))
    const terms = await codTerms(container, cart_id, subtractMoney(cart.total, fees))
    assertCash(cart, terms, await prepaidCode(container))
    return new StepResponse<CheckedSession | null>({
      payment_session_id: session.id,
      confirmation: confirmationOf(terms),
    })
  }
)
