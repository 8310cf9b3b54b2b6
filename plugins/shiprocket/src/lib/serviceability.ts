import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { SHIPMENT_MODULE } from "../modules/shipment/constants"
import type ShipmentModuleService from "../modules/shipment/service"
import type { ServiceabilityAnswer } from "../types"
import { loadOrigins } from "./load-origins"
import type { VariantOrigins } from "./load-origins"
import { chargeableG, pieceWeight } from "./measures"
import { askForParcels } from "./quote-cart"
import { summariseServiceability } from "./quotes"

export type ServiceabilityQuestion = {
  pincode: string
  variant_id?: string
  /** Products of other channels are unknown here; null: every channel */
  sales_channel_ids: string[] | null
}

const findVariant = async (
  container: MedusaContainer,
  { variant_id, sales_channel_ids }: ServiceabilityQuestion
): Promise<VariantOrigins | null> => {
  if (!variant_id) {
    return null
  }
  const variant = (await loadOrigins(container, [variant_id], sales_channel_ids)).get(variant_id)
  if (!variant?.published) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `variant_id ${variant_id} was not found`)
  }
  return variant
}

/** Where a piece may leave from: places that have one, else those that usually do. */
const pickupPincodes = (variant: VariantOrigins | null, fallback: string): string[] => {
  const origins = variant?.origins ?? []
  const stocked = origins.filter(({ available }) => available >= 1)
  const pincodes = (stocked.length ? stocked : origins).map(({ pincode }) => pincode)
  return pincodes.length ? [...new Set(pincodes)] : [fallback]
}

/**
 * Whether and when one piece of a variant, or of anything, reaches a pincode. What is sold out gets no dates.
 * @throws MedusaError NOT_FOUND for a variant shoppers do not see
 */
export const answerServiceability = async (
  container: MedusaContainer,
  question: ServiceabilityQuestion
): Promise<ServiceabilityAnswer> => {
  const shipments = container.resolve<ShipmentModuleService>(SHIPMENT_MODULE)
  const { defaultPickupPincode } = shipments.options
  const variant = await findVariant(container, question)
  const weight_g = variant
    ? chargeableG({ ...variant.size, weight_g: variant.weight_g })
    : pieceWeight()
  const pickups = pickupPincodes(variant, defaultPickupPincode)
  const parcels = await askForParcels(
    shipments,
    pickups.map((pickup_pincode) => ({ pickup_pincode, weight_g })),
    question.pincode
  )
  const answer = summariseServiceability(parcels, await shipments.rateSettings(), new Date())
  const in_stock = variant?.in_stock ?? true
  return { ...answer, ...(in_stock ? {} : { min_date: null, max_date: null }), in_stock }
}
