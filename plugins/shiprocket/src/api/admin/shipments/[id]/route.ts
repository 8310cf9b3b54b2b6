import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { loadCharges } from "../charges"
import { retrieveShipment } from "../helpers"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id } = req.params
  const waybills = await retrieveShipment(req.scope, id, ["awb", "previous_awb"])
  const [shipment, charges] = await Promise.all([
    retrieveShipment(req.scope, id, req.queryConfig.fields),
    loadCharges(req.scope, [waybills.awb, waybills.previous_awb]),
  ])
  res.json({ shipment, charges })
}
