import { z } from "@medusajs/framework/zod"
import { createFindParams, createSelectParams } from "@medusajs/medusa/api/utils/validators"

export const GetUnfulfillableLineParams = createSelectParams()

export const GetUnfulfillableLinesParams = createFindParams({
  limit: 20,
  offset: 0,
  order: "-created_at",
}).extend({
  order_id: z.string().optional(),
  resolved: z
    .enum(["true", "false"])
    .transform((text) => text === "true")
    .optional(),
})
