import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ShiprocketError } from "../../../../client/errors"
import { SHIPMENT_MODULE } from "../../../../modules/shipment/constants"
import type ShipmentModuleService from "../../../../modules/shipment/service"

/** The account's couriers to choose from; `null` while Shiprocket cannot be asked. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const service = req.scope.resolve<ShipmentModuleService>(SHIPMENT_MODULE)
  try {
    const couriers = await service.couriers()
    res.json({ couriers: couriers.map(({ id, name }) => ({ id, name })) })
  } catch (error) {
    if (!(error instanceof ShiprocketError)) {
      throw error
    }
    res.json({ couriers: null })
  }
}
