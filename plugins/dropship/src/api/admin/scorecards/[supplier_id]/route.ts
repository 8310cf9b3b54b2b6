import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { SUPPLIER_SCORECARD_MODULE } from "../../../../modules/supplier-scorecard/constants"
import type SupplierScorecardModuleService from "../../../../modules/supplier-scorecard/service"
import { retrieveSupplier } from "../../suppliers/helpers"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const supplier = await retrieveSupplier(req.scope, req.params.supplier_id, ["id", "code", "name"])
  const service = req.scope.resolve<SupplierScorecardModuleService>(SUPPLIER_SCORECARD_MODULE)
  const { scorecard, days } = await service.retrieveWithDays(supplier.id)
  res.json({ scorecard: { ...scorecard, supplier }, days })
}
