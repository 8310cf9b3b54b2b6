import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listExpected } from "../../../../workflows/remittance/lib/expected"
import type { AdminGetExpectedParamsType } from "../validators"

/** What cash is still to come, oldest delivery first. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { state, limit, offset } = req.validatedQuery as AdminGetExpectedParamsType
  const { rows, totals, due_days } = await listExpected(req.scope, { state, limit, offset })
  const counts = Object.entries(totals).filter(([name]) => !state || name === state)
  res.json({
    expected: rows,
    totals,
    due_days,
    count: counts.reduce((sum, [, { count }]) => sum + count, 0),
    offset,
    limit,
  })
}
