import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { voidSettlementWorkflow } from "../../../../../workflows/ledger/workflows/void-settlement"
import { adminActor } from "../../../purchase-orders/helpers"
import { retrieveSettlement } from "../../helpers"
import type { VoidSettlementBodyType } from "../../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<VoidSettlementBodyType>,
  res: MedusaResponse
) => {
  const { id } = req.params
  await voidSettlementWorkflow(req.scope).run({
    input: { id, reason: req.validatedBody.reason, actor: adminActor(req) },
  })
  const settlement = await retrieveSettlement(req.scope, { id }, req.queryConfig.fields)
  res.json({ settlement })
}
