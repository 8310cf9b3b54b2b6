import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { addLedgerNoteWorkflow } from "../../../../workflows/ledger/workflows/add-ledger-note"
import { adminActor } from "../../purchase-orders/helpers"
import type { AddNoteBodyType } from "../../settlements/validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<AddNoteBodyType>,
  res: MedusaResponse
) => {
  const { result: entry } = await addLedgerNoteWorkflow(req.scope).run({
    input: { ...req.validatedBody, actor: adminActor(req) },
  })
  res.status(201).json({ entry })
}
