import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import {
  deleteSupplierFeedWorkflow,
  updateSupplierFeedWorkflow,
} from "../../../../workflows/feed/workflows/manage-feeds"
import { retrieveFeed } from "../helpers"
import type { UpdateFeedBodyType } from "../validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  res.json({ feed: await retrieveFeed(req.scope, req.params.id, req.queryConfig.fields) })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<UpdateFeedBodyType>,
  res: MedusaResponse
) => {
  const { id } = req.params
  await updateSupplierFeedWorkflow(req.scope).run({ input: { id, ...req.validatedBody } })
  res.json({ feed: await retrieveFeed(req.scope, id, req.queryConfig.fields) })
}

export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id } = req.params
  await deleteSupplierFeedWorkflow(req.scope).run({ input: { id } })
  res.json({ id, object: "supplier_feed", deleted: true })
}
