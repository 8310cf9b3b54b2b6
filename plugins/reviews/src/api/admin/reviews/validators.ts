import { z } from "@medusajs/framework/zod"
import { createFindParams } from "@medusajs/medusa/api/utils/validators"

const note = z.string().trim().max(500).nullish()

export const AdminListReviews = createFindParams({
  limit: 20,
  offset: 0,
  order: "-created_at",
}).merge(
  z.object({
    q: z.string().optional(),
    status: z.enum(["pending", "approved", "rejected"]).optional(),
    rating: z.coerce.number().int().min(1).max(5).optional(),
    product_id: z.string().optional(),
    flagged: z
      .enum(["true", "false"])
      .transform((value) => value === "true")
      .optional(),
  })
)

export const AdminModerateReview = z.object({ note }).strict()

export type AdminModerateReviewType = z.infer<typeof AdminModerateReview>

export const AdminModerateReviews = z
  .object({
    ids: z.array(z.string().min(1)).min(1).max(200),
    action: z.enum(["approve", "reject"]),
    note,
  })
  .strict()

export type AdminModerateReviewsType = z.infer<typeof AdminModerateReviews>
