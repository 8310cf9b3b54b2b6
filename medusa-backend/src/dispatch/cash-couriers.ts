import { isFeeLine } from "@bodycon/kit"
import type { CodRule } from "@bodycon/medusa-payment-cod/types"
import { quoteCart, readPincode } from "@bodycon/medusa-plugin-shiprocket/lib/quote-cart"
import type { QuotedLine } from "@bodycon/medusa-plugin-shiprocket/lib/quote-cart"
import type { ParcelOffers } from "@bodycon/medusa-plugin-shiprocket/lib/quotes"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/**
 * Whether some parcel has couriers of whom none collects cash. A parcel nobody could be asked about, or that
 * nobody carries, is no reason: several errors of the API are worded like the latter.
 */
export const isWithoutCashCourier = (parcels: ParcelOffers[]): boolean =>
  parcels.some(({ offers }) => !!offers?.length && !offers.some(({ cod }) => cod))

type CartLine = QuotedLine & { metadata: Record<string, unknown> | null }

/** Cash is not offered where no courier takes it for every parcel of the cart. */
export const refuseWithoutCashCourier: CodRule = async ({ pincode, cart_id }, { container }) => {
  const delivery = readPincode(pincode)
  if (!delivery || !cart_id) {
    return null
  }
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "cart",
    fields: ["id", "items.variant_id", "items.quantity", "items.metadata"],
    filters: { id: cart_id },
  })
  const items = (data[0]?.items ?? []) as unknown as CartLine[]
  const lines = items
    .filter((item) => !isFeeLine(item))
    .map(({ variant_id, quantity }) => ({ variant_id, quantity: Number(quantity) }))
  if (!lines.length || !isWithoutCashCourier(await quoteCart(container, lines, delivery))) {
    return null
  }
  return {
    code: "no_cash_courier",
    reason: `No courier collects cash at ${delivery}. Please pay online.`,
  }
}
