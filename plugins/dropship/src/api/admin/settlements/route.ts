import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { createSettlementWorkflow } from "../../../workflows/ledger/workflows/create-settlement"
import { adminActor } from "../purchase-orders/helpers"
import { endOfDay, listSettlements, retrieveSettlement } from "./helpers"
import type { CreateSettlementBodyType } from "./validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  res.json(await listSettlements(req))
}

export const POST = async (
  req: AuthenticatedMedusaRequest<CreateSettlementBodyType>,
  res: MedusaResponse
) => {
  const { supplier_id, until } = req.validatedBody
  const { result } = await createSettlementWorkflow(req.scope).run({
    input: { supplier_id, until: endOfDay(until), actor: adminActor(req) },
  })
  const settlement = await retrieveSettlement(req.scope, { id: result.id }, req.queryConfig.fields)
  res.status(201).json({ settlement })
}
