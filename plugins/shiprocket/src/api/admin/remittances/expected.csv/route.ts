import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listExpected } from "../../../../workflows/remittance/lib/expected"
import { expectedCsv } from "../files"
import { sendCsv } from "../helpers"
import type { AdminGetExpectedFileParamsType } from "../validators"

/** More parcels than that have not gone unpaid in one file. */
const MAX_LINES = 50_000

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { state } = req.validatedQuery as AdminGetExpectedFileParamsType
  const { rows } = await listExpected(req.scope, { state, limit: MAX_LINES, offset: 0 })
  sendCsv(res, `cash-to-come${state ? `-${state}` : ""}.csv`, expectedCsv(rows))
}
