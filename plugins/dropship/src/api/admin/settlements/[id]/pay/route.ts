import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { parseIst } from "@bodycon/kit"
import { paySettlementWorkflow } from "../../../../../workflows/ledger/workflows/pay-settlement"
import { adminActor } from "../../../purchase-orders/helpers"
import { retrieveSettlement } from "../../helpers"
import type { PaySettlementBodyType } from "../../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<PaySettlementBodyType>,
  res: MedusaResponse
) => {
  const { id } = req.params
  const { paid_at, ...payment } = req.validatedBody
  await paySettlementWorkflow(req.scope).run({
    input: {
      id,
      ...payment,
      paid_at: paid_at ? parseIst(paid_at)! : undefined,
      actor: adminActor(req),
    },
  })
  const settlement = await retrieveSettlement(req.scope, { id }, req.queryConfig.fields)
  res.json({ settlement })
}
