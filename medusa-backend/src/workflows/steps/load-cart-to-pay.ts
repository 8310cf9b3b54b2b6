import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { loadOwnCart, providersOf } from "../../checkout/cart"
import { refuse } from "../../checkout/check-payment"

export type ChooseCartPaymentInput = {
  cart_id: string
  provider_id: string
  /** The logged-in shopper; null for a guest. */
  customer_id: string | null
}

/**
 * The cart whose payment is chosen.
 * @throws MedusaError NOT_FOUND for another customer's; INVALID_DATA for a provider its region does not have;
 * NOT_ALLOWED once it is an order
 */
export const loadCartToPayStep = createStep(
  "load-cart-to-pay",
  async ({ cart_id, provider_id, customer_id }: ChooseCartPaymentInput, { container }) => {
    const cart = await loadOwnCart(container, cart_id, customer_id)
    if (cart.completed_at) {
      refuse("cart_completed", "This bag is an order already.")
    }
    const offered = providersOf(cart)
    if (!offered.includes(provider_id)) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `provider_id: ${provider_id} is not offered; it may be ${offered.join(" or ")}`
      )
    }
    return new StepResponse(cart)
  }
)
