import { toCsv, toIstStamp } from "@bodycon/kit"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { RETURN_REQUEST_MODULE } from "../../../../modules/return-request/constants"
import type ReturnRequestModuleService from "../../../../modules/return-request/service"
import { TRANSFER_COLUMNS, transferRow } from "../../../../payouts/due-transfers"
import { adminActor } from "../../actor"
import type { ExportBodyType } from "../validators"

/**
 * What is due with its accounts in full, as CSV for a bank's bulk upload. A POST, because each payout's
 * timeline notes it; not a workflow, whose output might be stored.
 */
export const POST = async (
  req: AuthenticatedMedusaRequest<ExportBodyType>,
  res: MedusaResponse
) => {
  const service = req.scope.resolve<ReturnRequestModuleService>(RETURN_REQUEST_MODULE)
  const due = await service.exportDuePayouts({ ...req.validatedBody, actor: adminActor(req) })
  const name = `payouts-${toIstStamp(new Date()).slice(0, 10)}.csv`
  res.setHeader("cache-control", "no-store")
  res.setHeader("content-type", "text/csv; charset=utf-8")
  res.setHeader("content-disposition", `attachment; filename="${name}"`)
  res.send(toCsv(TRANSFER_COLUMNS, due.map(transferRow)))
}
