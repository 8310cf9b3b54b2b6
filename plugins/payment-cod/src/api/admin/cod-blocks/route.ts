import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createCodBlocksWorkflow } from "../../../workflows"
import type { AdminPostCodBlocksType } from "./validators"

/** Who and what place may not pay in cash, newest first; those whose time ran out too. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { data, metadata } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "cod_block",
    fields: req.queryConfig.fields,
    filters: req.filterableFields,
    pagination: req.queryConfig.pagination,
  })
  res.json({
    cod_blocks: data,
    count: metadata?.count ?? data.length,
    offset: metadata?.skip ?? 0,
    limit: metadata?.take ?? data.length,
  })
}

/** All of them or none. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminPostCodBlocksType>,
  res: MedusaResponse
) => {
  const { result } = await createCodBlocksWorkflow(req.scope).run({
    input: { ...req.validatedBody, actor_id: req.auth_context.actor_id },
  })
  res.json(result)
}
