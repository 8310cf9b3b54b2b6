import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { importRemittanceWorkflow } from "../../../../workflows/remittance/workflows/import-remittance"
import { retrieveStatement } from "../helpers"
import { defaultStatementFields } from "../query-config"
import type { AdminImportRemittanceType } from "../validators"

/** Imports a statement; with `dry_run`, which is the default, only says what that would do. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminImportRemittanceType>,
  res: MedusaResponse
) => {
  const { result } = await importRemittanceWorkflow(req.scope).run({
    input: { ...req.validatedBody, actor_id: req.auth_context.actor_id },
  })
  const { statement_id, ...preview } = result
  const remittance = statement_id
    ? await retrieveStatement(req.scope, statement_id, defaultStatementFields)
    : null
  const isNew = !req.validatedBody.dry_run && !result.is_known
  res.status(isNew ? 201 : 200).json({ remittance, preview })
}
