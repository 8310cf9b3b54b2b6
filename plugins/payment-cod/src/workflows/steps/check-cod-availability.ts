import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN, MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { COD_MODULE } from "../../modules/cod/constants"
import type CodModuleService from "../../modules/cod/service"
import type { CodAvailability } from "../../types"

export type CheckCodAvailabilityInput = {
  /** Six digits; the cart's shipping address counts when left out. */
  pincode?: string | null
  cart_id?: string | null
  /** The logged-in customer. Only with `owned_by`, somebody else's cart is not found. */
  owned_by?: string | null
}

type CartForCod = {
  id: string
  total: unknown
  customer_id: string | null
  customer: { has_account: boolean } | null
  shipping_address: { postal_code: string | null } | null
}

const findCart = async (container: MedusaContainer, id: string): Promise<CartForCod | null> => {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "cart",
    fields: ["id", "total", "customer_id", "customer.has_account", "shipping_address.postal_code"],
    filters: { id },
  })
  return (data[0] as CartForCod | undefined) ?? null
}

/**
 * Asks the shop's rules about a pincode, a cart, or both.
 * @throws MedusaError NOT_FOUND for an unknown cart or somebody else's
 */
export const checkCodAvailabilityStep = createStep(
  "check-cod-availability",
  async (input: CheckCodAvailabilityInput, { container }) => {
    const cart = input.cart_id ? await findCart(container, input.cart_id) : null
    const isForeign =
      input.owned_by !== undefined &&
      cart?.customer?.has_account &&
      cart.customer_id !== input.owned_by
    if (input.cart_id && (!cart || isForeign)) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, "cart_id is not a known cart")
    }
    const availability: CodAvailability = await container
      .resolve<CodModuleService>(COD_MODULE)
      .evaluate(
        {
          pincode: input.pincode ?? cart?.shipping_address?.postal_code?.replace(/\s/g, "") ?? null,
          amount: cart ? MathBN.convert(cart.total as string).toFixed(2) : null,
          cart_id: cart?.id ?? null,
        },
        container
      )
    return new StepResponse(availability)
  }
)
