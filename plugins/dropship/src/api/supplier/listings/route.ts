import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { upsertListingsWorkflow } from "../../../workflows/supplier"
import { currentSupplierUser } from "../helpers"
import { listOwnListings, withReportedStock } from "./helpers"
import type { GetOwnListingsParamsType, ReportStockBodyType } from "./validators"

/** What the signed-in supplier sells through the shop: `?q=` finds its code or the garment's name. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, GetOwnListingsParamsType>,
  res: MedusaResponse
) => {
  const { supplier } = await currentSupplierUser(req)
  const { q, limit, offset } = req.validatedQuery
  const { listings, metadata } = await listOwnListings(req.scope, supplier.id, {
    q,
    page: { take: limit, skip: offset },
  })
  res.json({ listings, count: metadata?.count ?? 0, offset, limit })
}

/** Takes the pieces a supplier has now; the stock the shop sells follows. All or none is written. */
export const POST = async (
  req: AuthenticatedMedusaRequest<ReportStockBodyType>,
  res: MedusaResponse
) => {
  const { supplier } = await currentSupplierUser(req)
  const reports = req.validatedBody.listings
  await upsertListingsWorkflow(req.scope).run({
    input: { listings: await withReportedStock(req.scope, supplier.id, reports) },
  })
  const { listings } = await listOwnListings(req.scope, supplier.id, {
    ids: reports.map(({ id }) => id),
  })
  res.json({ listings })
}
