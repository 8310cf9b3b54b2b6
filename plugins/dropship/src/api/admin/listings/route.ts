import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { saveListingsWorkflow } from "../../../workflows/supplier"
import { findListing, findListings } from "./find-listings"
import { listListingsConfig } from "./query-config"
import type { CreateListingBodyType } from "./validators"

/** Who sells which variant at what cost, with margins. Merchants only: costs never leave the admin. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { pagination, fields } = req.queryConfig
  const { listings, count } = await findListings(req.scope, {
    fields,
    filters: req.filterableFields,
    pagination: pagination as never,
  })
  res.json({
    listings,
    count,
    offset: pagination.skip ?? 0,
    limit: pagination.take ?? listings.length,
  })
}

/** Adds a listing, or changes the one this supplier has of this variant. */
export const POST = async (
  req: AuthenticatedMedusaRequest<CreateListingBodyType>,
  res: MedusaResponse
) => {
  const listing = req.validatedBody
  const { result } = await saveListingsWorkflow(req.scope).run({ input: { listings: [listing] } })
  const { supplier_id, variant_id } = listing
  res.status(result.created ? 201 : 200).json({
    listing: await findListing(req.scope, listListingsConfig.defaults, { supplier_id, variant_id }),
  })
}
