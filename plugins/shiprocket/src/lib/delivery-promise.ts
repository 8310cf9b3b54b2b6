import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { SHIPMENT_MODULE } from "../modules/shipment/constants"
import type ShipmentModuleService from "../modules/shipment/service"
import type { DeliveryPromise } from "../types"
import { quoteCart, readPincode } from "./quote-cart"
import { dateAfter, quoteParcels } from "./quotes"
import type { Quote } from "./quotes"

type Cart = {
  items: { variant_id: string | null; quantity: number }[] | null
  shipping_address: { postal_code: string | null } | null
}

/**
 * What a cart costs to send and when the last of its parcels is there, by road and by air.
 * @param pincode left out: the cart's own
 * @throws MedusaError NOT_FOUND for an unknown cart; INVALID_DATA while it has nowhere to go or nothing in it
 */
export const promiseDelivery = async (
  container: MedusaContainer,
  { cart_id, pincode }: { cart_id: string; pincode?: string }
): Promise<DeliveryPromise> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "cart",
    fields: ["id", "items.variant_id", "items.quantity", "shipping_address.postal_code"],
    filters: { id: cart_id },
  })
  const [cart] = data as unknown as Cart[]
  if (!cart) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `cart_id ${cart_id} was not found`)
  }
  const delivery = pincode ?? readPincode(cart.shipping_address?.postal_code)
  if (!delivery) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, "pincode is missing: the cart has none")
  }
  const lines = (cart.items ?? []).map(({ variant_id, quantity }) => ({
    variant_id,
    quantity: Number(quantity),
  }))
  if (!lines.length) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `cart_id ${cart_id} is empty`)
  }
  const settings = await container.resolve<ShipmentModuleService>(SHIPMENT_MODULE).rateSettings()
  const parcels = await quoteCart(container, lines, delivery)
  const surface = quoteParcels(parcels, "surface", settings)
  const express = quoteParcels(parcels, "express", settings)
  const now = new Date()
  const choice = ({ amount, days }: Quote) => ({ amount, date: dateAfter(days, now) })
  return {
    pincode: delivery,
    serviceable: surface.serviceable,
    cod: surface.cod,
    estimated: surface.estimated || express.estimated,
    surface: choice(surface),
    express: choice(express),
  }
}
