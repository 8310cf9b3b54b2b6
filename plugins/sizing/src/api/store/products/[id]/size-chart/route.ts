import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { retrievePublishedProduct } from "../../../../../lib/product-sizing"
import { toStoreSizeChart } from "../../../../../lib/store-size-chart"
import { SIZING_MODULE } from "../../../../../modules/sizing/constants"
import type SizingModuleService from "../../../../../modules/sizing/service"

/** The size chart of a product, inherited from category, brand or the default. Lengths in cm. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const product = await retrievePublishedProduct(req.scope, req.params.id)
  const sizing = req.scope.resolve<SizingModuleService>(SIZING_MODULE)
  const chart = await sizing.resolveChart(product)
  res.json({ size_chart: toStoreSizeChart(chart, product.sizes) })
}
