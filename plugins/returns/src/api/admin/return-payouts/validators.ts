import { z } from "@medusajs/framework/zod"
import { createFindParams, createSelectParams } from "@medusajs/medusa/api/utils/validators"

export const GetReturnPayoutsParams = createFindParams({
  limit: 20,
  offset: 0,
  order: "created_at",
}).extend({
  q: z.string().trim().max(100).optional(),
  status: z.enum(["due", "paid"]).optional(),
  order_id: z.string().trim().min(1).optional(),
})

export const GetReturnPayoutParams = createSelectParams()

export const PaidBody = z.object({ reference: z.string().trim().min(1).max(100) }).strict()

export const DestinationBody = z.object({}).strict()

export type PaidBodyType = z.infer<typeof PaidBody>
