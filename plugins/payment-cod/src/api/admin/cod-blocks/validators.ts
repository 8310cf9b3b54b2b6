import { z } from "@medusajs/framework/zod"
import { createFindParams } from "@medusajs/medusa/api/utils/validators"
import { COD_BLOCK_KINDS } from "../../../types"

const kind = z.enum(COD_BLOCK_KINDS)

export const AdminGetCodBlocks = createFindParams({
  limit: 20,
  offset: 0,
  order: "-created_at",
}).extend({
  q: z.string().trim().max(100).optional(),
  kind: kind.optional(),
})

export const AdminPostCodBlocks = z.strictObject({
  blocks: z
    .array(
      z.strictObject({
        kind,
        value: z.string().trim().min(1).max(200),
        reason: z.string().trim().min(1).max(500),
        expires_at: z.iso
          .datetime({ offset: true, error: "expires_at: must be an ISO 8601 instant" })
          .nullish(),
      })
    )
    .min(1)
    .max(500),
})

export type AdminPostCodBlocksType = z.infer<typeof AdminPostCodBlocks>
