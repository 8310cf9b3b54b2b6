import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createSupplierFeedWorkflow } from "../../../workflows/feed/workflows/manage-feeds"
import { retrieveFeed } from "./helpers"
import type { CreateFeedBodyType } from "./validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { data: feeds, metadata } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "supplier_feed",
    fields: req.queryConfig.fields,
    filters: req.filterableFields,
    pagination: req.queryConfig.pagination,
  })
  res.json({
    feeds,
    count: metadata?.count ?? 0,
    offset: metadata?.skip ?? 0,
    limit: metadata?.take ?? feeds.length,
  })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<CreateFeedBodyType>,
  res: MedusaResponse
) => {
  const { result } = await createSupplierFeedWorkflow(req.scope).run({ input: req.validatedBody })
  const feed = await retrieveFeed(req.scope, result.id, req.queryConfig.fields)
  res.status(201).json({ feed })
}
