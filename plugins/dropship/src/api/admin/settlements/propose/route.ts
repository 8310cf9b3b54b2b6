import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { proposeSettlementsWorkflow } from "../../../../workflows/ledger/workflows/propose-settlements"
import { adminActor } from "../../purchase-orders/helpers"
import { endOfDay } from "../helpers"
import type { ProposeSettlementsBodyType } from "../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<ProposeSettlementsBodyType>,
  res: MedusaResponse
) => {
  const { result } = await proposeSettlementsWorkflow(req.scope).run({
    input: { until: endOfDay(req.validatedBody.until), actor: adminActor(req) },
  })
  res.status(201).json(result)
}
