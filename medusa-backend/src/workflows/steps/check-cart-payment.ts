import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { isCash, loadCheckoutCart, usableSession } from "../../checkout/cart"
import { assertGoods, assertNoPrepaidDiscount, assertOverTotal } from "../../checkout/check-payment"
import { prepaidCode } from "../../checkout/cod-terms"

/**
 * Whether what is in a cart may become an order the way it is paid; its fee is asked about by
 * `validate-cod-for-cart`.
 * @returns the session it is paid with; null for a cart that is an order already or is paid by nothing
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
      return new StepResponse<{ id: string } | null>(null)
    }
    const cart = await loadCheckoutCart(container, cart_id)
    assertGoods(cart)
    const session = usableSession(cart)
    if (session && isCash(session.provider_id)) {
      assertNoPrepaidDiscount(cart, await prepaidCode(container))
    }
    if (session) {
      assertOverTotal(cart, session)
    }
    return new StepResponse(session && { id: session.id })
  }
)
