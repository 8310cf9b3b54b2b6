import { z } from "@medusajs/framework/zod"
import { hasMarkup } from "../../../lib/plain-text"
import { MAX_PHOTOS } from "@bodycon/kit/lib/prepare-photo"

const plain = (field: string, min: number, max: number) =>
  z
    .string()
    .trim()
    .min(min)
    .max(max)
    .refine((text) => !hasMarkup(text), { message: `${field}: must be plain text without HTML` })

/** Lengths in cm, weight in kg; shown with the review. */
const bodySnapshot = z
  .object({
    height_cm: z.number().min(100).max(230),
    weight_kg: z.number().min(25).max(250),
    bust_cm: z.number().min(50).max(200),
    waist_cm: z.number().min(40).max(200),
    hips_cm: z.number().min(50).max(220),
    usual_size: z.string().trim().min(1).max(12),
    fit_preference: z.enum(["snug", "regular", "relaxed"]),
  })
  .partial()
  .strict()

export const StoreCreateReview = z
  .object({
    order_id: z.string().min(1),
    line_item_id: z.string().min(1),
    rating: z.number().int().min(1).max(5),
    title: plain("title", 1, 120).nullish(),
    content: plain("content", 2, 4000),
    fit: z.enum(["small", "true", "large"]),
    body_profile: bodySnapshot.nullish(),
    photo_urls: z.array(z.string().url()).max(MAX_PHOTOS).optional(),
  })
  .strict()

export type StoreCreateReviewType = z.infer<typeof StoreCreateReview>
