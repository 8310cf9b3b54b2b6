import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { rebookShipmentWorkflow } from "../../../../../workflows"
import { retrieveShipment } from "../../helpers"

export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id } = req.params
  await retrieveShipment(req.scope, id, ["id"])
  await rebookShipmentWorkflow(req.scope).run({ input: { id } })
  res.json({ shipment: await retrieveShipment(req.scope, id) })
}
