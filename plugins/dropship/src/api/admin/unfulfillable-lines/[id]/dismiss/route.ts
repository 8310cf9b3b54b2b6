import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { resolveUnfulfillableLineWorkflow } from "../../../../../workflows/purchase-order"
import { adminActor } from "../../../purchase-orders/helpers"
import { retrieveUnfulfillableLine } from "../../helpers"

export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id } = req.params
  await resolveUnfulfillableLineWorkflow(req.scope).run({
    input: { id, resolution: "dismissed", actor: adminActor(req) },
  })
  const { fields } = req.queryConfig
  res.json({ unfulfillable_line: await retrieveUnfulfillableLine(req.scope, id, fields) })
}
