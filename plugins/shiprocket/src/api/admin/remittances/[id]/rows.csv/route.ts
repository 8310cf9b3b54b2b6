import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { RemittanceRowDTO } from "../../../../../modules/cod-remittance/types"
import { rowsCsv } from "../../files"
import { remittancesOf, retrieveStatement, sendCsv } from "../../helpers"
import { defaultRowFields } from "../../query-config"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id } = await retrieveStatement(req.scope, req.params.id)
  const rows = await remittancesOf(req.scope).listRemittanceRows(
    { statement_id: id },
    { select: defaultRowFields as never, order: { line: "ASC" }, take: null as never }
  )
  sendCsv(res, `remittance-${id}.csv`, rowsCsv(rows as unknown as RemittanceRowDTO[]))
}
