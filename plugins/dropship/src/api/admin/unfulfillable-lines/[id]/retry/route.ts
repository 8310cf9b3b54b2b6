import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { retryUnfulfillableLineWorkflow } from "../../../../../workflows/purchase-order"
import { adminActor } from "../../../purchase-orders/helpers"
import { retrieveUnfulfillableLine } from "../../helpers"

/** Answers the line as it is now: `rerouted`, or open still with what is the matter. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id } = req.params
  await retryUnfulfillableLineWorkflow(req.scope).run({ input: { id, actor: adminActor(req) } })
  const { fields } = req.queryConfig
  res.json({ unfulfillable_line: await retrieveUnfulfillableLine(req.scope, id, fields) })
}
