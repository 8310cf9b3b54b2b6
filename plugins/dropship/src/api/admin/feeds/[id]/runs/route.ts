import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { SUPPLIER_FEED_MODULE } from "../../../../../modules/supplier-feed/constants"
import type SupplierFeedModuleService from "../../../../../modules/supplier-feed/service"
import { startFeedRunWorkflow } from "../../../../../workflows/feed/workflows/manage-feed-runs"
import { addFeedUploadWorkflow } from "../../../../../workflows/feed/workflows/manage-feeds"
import { assertFileSize, retrieveFeed, retrieveRun } from "../../helpers"
import type { StartRunBodyType } from "../../validators"

const keepContent = async (scope: MedusaContainer, file_name: string, bytes: Buffer) => {
  assertFileSize(bytes.length)
  const { result } = await addFeedUploadWorkflow(scope).run({
    input: { file_name, content: bytes.toString("base64") },
  })
  return result
}

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id } = req.params
  await retrieveFeed(req.scope, id, ["id"])
  const { data: runs, metadata } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "supplier_feed_run",
    fields: req.queryConfig.fields,
    filters: { feed_id: id },
    pagination: { ...req.queryConfig.pagination, order: { created_at: "DESC" } },
  })
  res.json({
    runs,
    count: metadata?.count ?? 0,
    offset: metadata?.skip ?? 0,
    limit: metadata?.take ?? runs.length,
  })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<StartRunBodyType>,
  res: MedusaResponse
) => {
  const { dry_run, upload_id, content, file_name } = req.validatedBody
  const service = req.scope.resolve<SupplierFeedModuleService>(SUPPLIER_FEED_MODULE)
  const feed = await retrieveFeed(req.scope, req.params.id, ["id", "source"])
  if (feed.source === "upload" && !upload_id && !content) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "upload_id or content is required for a feed without a URL"
    )
  }
  const upload = content
    ? await keepContent(req.scope, file_name ?? "content", Buffer.from(content))
    : upload_id
      ? await service.retrieveSupplierFeedUpload(upload_id, { select: ["id", "file_name"] })
      : null
  const { result } = await startFeedRunWorkflow(req.scope).run({
    input: {
      feed_id: feed.id,
      dry_run,
      trigger: "manual",
      upload_id: upload?.id ?? null,
      file_name: file_name ?? upload?.file_name ?? null,
      started_by: req.auth_context.actor_id,
    },
  })
  const run = await retrieveRun(req.scope, { id: feed.id, run_id: result.id })
  res.status(202).json({ run })
}
