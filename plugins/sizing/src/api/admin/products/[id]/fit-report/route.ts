import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { queryProductSizing } from "../../../../../lib/product-sizing"
import { SIZING_MODULE } from "../../../../../modules/sizing/constants"
import type SizingModuleService from "../../../../../modules/sizing/service"

/** Whether a product runs small, size by size, from what shoppers said. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const [product] = await queryProductSizing(req.scope, { id: req.params.id })
  if (!product) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Product with id: ${req.params.id} was not found`
    )
  }
  const sizing = req.scope.resolve<SizingModuleService>(SIZING_MODULE)
  res.json({ fit_report: await sizing.fitReport(product) })
}
