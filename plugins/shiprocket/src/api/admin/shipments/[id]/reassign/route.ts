import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { reassignCourierWorkflow } from "../../../../../workflows"
import { retrieveShipment } from "../../helpers"
import type { AdminReassignShipmentType } from "../../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminReassignShipmentType>,
  res: MedusaResponse
) => {
  const { id } = req.params
  await retrieveShipment(req.scope, id, ["id"])
  await reassignCourierWorkflow(req.scope).run({ input: { ...req.validatedBody, id } })
  res.json({ shipment: await retrieveShipment(req.scope, id) })
}
