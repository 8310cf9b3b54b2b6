import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { correctShipmentAddressWorkflow } from "../../../../../workflows"
import { retrieveShipment } from "../../helpers"
import type { AdminCorrectShipmentAddressType } from "../../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminCorrectShipmentAddressType>,
  res: MedusaResponse
) => {
  const { id } = req.params
  await retrieveShipment(req.scope, id, ["id"])
  await correctShipmentAddressWorkflow(req.scope).run({
    input: { id, address: req.validatedBody },
  })
  res.json({ shipment: await retrieveShipment(req.scope, id) })
}
