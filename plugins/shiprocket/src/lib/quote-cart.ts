import type { MedusaContainer } from "@medusajs/framework/types"
import { SHIPMENT_MODULE } from "../modules/shipment/constants"
import type ShipmentModuleService from "../modules/shipment/service"
import { loadOrigins } from "./load-origins"
import { pieceSize, pieceWeight } from "./measures"
import { planParcels, withoutPlaces } from "./parcels"
import type { ParcelOffers } from "./quotes"

/** What is in the bag; a line without a variant weighs what the options say. */
export type QuotedLine = { variant_id?: string | null; quantity: number }

/** Six digits without spaces, or null when the text is no Indian pincode. */
export const readPincode = (text: string | null | undefined): string | null => {
  const pincode = text?.replace(/\s/g, "") ?? ""
  return /^[1-9]\d{5}$/.test(pincode) ? pincode : null
}

/** Asks the rate book about parcels, side by side. Without a pincode nobody can be asked. */
export const askForParcels = (
  shipments: ShipmentModuleService,
  parcels: { pickup_pincode: string; weight_g: number }[],
  delivery_pincode: string | null
): Promise<ParcelOffers[]> =>
  Promise.all(
    parcels.map(async ({ pickup_pincode, weight_g }) => {
      const answer = delivery_pincode
        ? await shipments.offers({ pickup_pincode, delivery_pincode, weight_g })
        : null
      return { weight_g, offers: answer?.offers ?? null, estimated: answer?.estimated ?? true }
    })
  )

/**
 * The parcels a cart will probably leave in, and who carries them. What nobody fetches from one place is
 * planned from another that has it, as the product page promises. A cart that cannot be read still makes a
 * parcel: nothing is ever shipped free of charge by mistake.
 * @param delivery_pincode null: not known yet
 */
export const quoteCart = async (
  container: MedusaContainer,
  cart: QuotedLine[],
  delivery_pincode: string | null
): Promise<ParcelOffers[]> => {
  const shipments = container.resolve<ShipmentModuleService>(SHIPMENT_MODULE)
  const { defaultPickupPincode } = shipments.options
  const ids = cart.flatMap(({ variant_id }) => (variant_id ? [variant_id] : []))
  const known = ids.length ? await loadOrigins(container, ids) : new Map()
  const lines = (cart.length ? cart : [{ quantity: 1 }]).map(({ variant_id, quantity }) => {
    const variant = known.get(variant_id ?? "")
    return {
      variant_id: variant_id ?? "",
      quantity,
      weight_g: variant?.weight_g ?? pieceWeight(),
      ...(variant?.size ?? pieceSize(null)),
    }
  })
  let origins = new Map([...known].map(([id, variant]) => [id, variant.origins]))
  for (;;) {
    const parcels = planParcels(lines, origins, defaultPickupPincode)
    const asked = await askForParcels(shipments, parcels, delivery_pincode)
    const unserved = parcels.filter((_, index) => asked[index].offers?.length === 0)
    const served = withoutPlaces(origins, new Set(unserved.map((one) => one.pickup_pincode)))
    if (!served) {
      return asked
    }
    origins = served
  }
}
