import { z } from "@medusajs/framework/zod"

export const StoreListProductReviews = z
  .object({
    limit: z.coerce.number().int().min(1).max(100).default(10),
    offset: z.coerce.number().int().min(0).default(0),
    rating: z.coerce.number().int().min(1).max(5).optional(),
    size: z.string().trim().min(1).max(20).optional(),
    sort: z.enum(["newest", "oldest", "highest", "lowest"]).default("newest"),
  })
  .strict()

export type StoreListProductReviewsType = z.infer<typeof StoreListProductReviews>
