import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { SHIPMENT_MODULE } from "../../../modules/shipment/constants"
import type ShipmentModuleService from "../../../modules/shipment/service"
import { saveShippingSettingsWorkflow } from "../../../workflows"
import type { AdminPostShippingSettingsType } from "./validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const service = req.scope.resolve<ShipmentModuleService>(SHIPMENT_MODULE)
  res.json({ shipping_settings: await service.allSettings() })
}

/** Changes the fields named, of any groups; one that is wrong leaves everything as it was. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminPostShippingSettingsType>,
  res: MedusaResponse
) => {
  const { result } = await saveShippingSettingsWorkflow(req.scope).run({
    input: req.validatedBody,
  })
  res.json(result)
}
