import { z } from "@medusajs/framework/zod"
import { createFindParams } from "@medusajs/medusa/api/utils/validators"

const oneOrMany = z.union([z.string(), z.array(z.string())])

export const GetListingsParams = createFindParams({ limit: 20, offset: 0 }).merge(
  z.object({
    q: z.string().optional(),
    supplier_id: oneOrMany.optional(),
    variant_id: oneOrMany.optional(),
  })
)
