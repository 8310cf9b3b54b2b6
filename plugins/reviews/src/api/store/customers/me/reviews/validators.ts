import { z } from "@medusajs/framework/zod"

export const StoreListOwnReviews = z
  .object({
    limit: z.coerce.number().int().min(1).max(200).default(50),
    offset: z.coerce.number().int().min(0).default(0),
  })
  .strict()

export type StoreListOwnReviewsType = z.infer<typeof StoreListOwnReviews>
