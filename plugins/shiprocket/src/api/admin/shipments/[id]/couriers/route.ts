import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { SHIPMENT_MODULE } from "../../../../../modules/shipment/constants"
import type ShipmentModuleService from "../../../../../modules/shipment/service"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const shipments = req.scope.resolve<ShipmentModuleService>(SHIPMENT_MODULE)
  res.json(await shipments.courierChoices(req.params.id))
}
