import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { loadOrigins } from "../../../../lib/load-origins"
import { summariseServiceability } from "../../../../lib/quotes"
import { SHIPMENT_MODULE } from "../../../../modules/shipment/constants"
import type ShipmentModuleService from "../../../../modules/shipment/service"
import { StoreGetServiceability } from "../validators"

/**
 * Whether and when a pincode is served. Never fails because of Shiprocket: an older answer or the merchant's
 * table stands in, and says so with `estimated`.
 */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const parsed = StoreGetServiceability.safeParse(req.query)
  if (!parsed.success) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, parsed.error.issues[0].message)
  }
  const { pincode, variant_id } = parsed.data
  const shipments = req.scope.resolve<ShipmentModuleService>(SHIPMENT_MODULE)
  const { options } = shipments
  const variant = variant_id
    ? (await loadOrigins(req.scope, [variant_id])).get(variant_id)
    : undefined
  if (variant_id && !variant) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `variant_id ${variant_id} was not found`)
  }
  const pickups = variant?.origins.map((origin) => origin.pincode) ?? []
  const weight_g = variant?.weight_g ?? options.defaultWeightG
  const parcels = await Promise.all(
    [...new Set(pickups.length ? pickups : [options.defaultPickupPincode])].map(
      async (pickup_pincode) => {
        const answer = await shipments.offers({
          pickup_pincode,
          delivery_pincode: pincode,
          weight_g,
        })
        return { weight_g, offers: answer?.offers ?? null, estimated: answer?.estimated ?? true }
      }
    )
  )
  res.json(summariseServiceability(parcels, options, new Date()))
}
