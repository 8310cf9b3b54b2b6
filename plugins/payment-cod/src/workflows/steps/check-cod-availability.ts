import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN, MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CART_FIELDS, factsOfCart, NO_FACTS } from "../../lib/cart-facts"
import type { CartForCod } from "../../lib/cart-facts"
import { countOrdersPlaced } from "../../lib/orders-placed"
import { serviceOf } from "./service-of"

export type CheckCodAvailabilityInput = {
  /** Six digits; the cart's shipping address counts when left out. */
  pincode?: string | null
  cart_id?: string | null
  /** The logged-in customer. Only with `owned_by`, somebody else's cart is not found. */
  owned_by?: string | null
  /** ₹ without the fee, instead of the cart's own total. */
  amount?: BigNumberInput | null
}

const findCart = async (container: MedusaContainer, id: string): Promise<CartForCod | null> => {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "cart", fields: CART_FIELDS, filters: { id } })
  return (data[0] as unknown as CartForCod | undefined) ?? null
}

const isForeign = (cart: CartForCod, ownedBy: string | null | undefined): boolean =>
  ownedBy !== undefined && !!cart.customer?.has_account && cart.customer_id !== ownedBy

/**
 * Asks the shop's rules about a pincode, a cart, or both.
 * @throws MedusaError NOT_FOUND for an unknown cart or somebody else's
 */
export const checkCodAvailabilityStep = createStep(
  "check-cod-availability",
  async (input: CheckCodAvailabilityInput, { container }) => {
    const cart = input.cart_id ? await findCart(container, input.cart_id) : null
    if (input.cart_id && (!cart || isForeign(cart, input.owned_by))) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, "cart_id is not a known cart")
    }
    const facts = cart ? factsOfCart(cart) : NO_FACTS
    const availability = await serviceOf(container).evaluate(
      {
        ...facts,
        pincode: input.pincode ?? facts.pincode,
        amount: input.amount == null ? facts.amount : MathBN.convert(input.amount).toFixed(2),
        orders_placed: await countOrdersPlaced(container, facts),
      },
      container
    )
    return new StepResponse(availability)
  }
)
