import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { saveListingsWorkflow } from "../../../../workflows/supplier"
import { findListing } from "../find-listings"
import { listListingsConfig } from "../query-config"
import type { UpdateListingBodyType } from "../validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id } = req.params
  const listing = await findListing(req.scope, listListingsConfig.defaults, { id })
  if (!listing) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `listing ${id} was not found`)
  }
  res.json({ listing })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<UpdateListingBodyType>,
  res: MedusaResponse
) => {
  const { id } = req.params
  await saveListingsWorkflow(req.scope).run({
    input: { listings: [{ id, ...req.validatedBody }] },
  })
  res.json({ listing: await findListing(req.scope, listListingsConfig.defaults, { id }) })
}

/** Deletes a listing; what the supplier has of the variant is sold no more. */
export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id } = req.params
  await saveListingsWorkflow(req.scope).run({ input: { listings: [], delete: [id] } })
  res.json({ id, object: "supplier_listing", deleted: true })
}
