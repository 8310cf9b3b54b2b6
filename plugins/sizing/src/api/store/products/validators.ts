import { z } from "@medusajs/framework/zod"

/** Bounds are wide enough for any adult; outside them a unit was mixed up. */
export const bodyFields = {
  height_cm: z.number().min(100).max(230),
  weight_kg: z.number().min(25).max(250),
  bust_cm: z.number().min(50).max(200),
  waist_cm: z.number().min(40).max(200),
  hips_cm: z.number().min(50).max(220),
  usual_size: z.string().trim().min(1).max(12),
  fit_preference: z.enum(["snug", "regular", "relaxed"]),
}

/** Lengths in cm, weight in kg. A logged-in shopper's profile fills what is left out. */
export const StoreRecommendSize = z.object(bodyFields).partial().strict()

export type StoreRecommendSizeType = z.infer<typeof StoreRecommendSize>
