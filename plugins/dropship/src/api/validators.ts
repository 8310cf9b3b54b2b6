import { z } from "@medusajs/framework/zod"

/** Where a parcel starts or ends. */
export const AddressSchema = z
  .object({
    name: z.string().min(1),
    phone: z.string().min(1),
    address_1: z.string().min(1),
    address_2: z.string().nullish(),
    city: z.string().min(1),
    province: z.string().min(1),
    postal_code: z.string().regex(/^[1-9]\d{5}$/, "postal_code must be a six-digit pincode"),
    country_code: z.string().length(2),
    email: z.string().email().nullish(),
  })
  .strict()

/** Sides in cm, weight in g. */
export const ParcelSchema = z
  .object({
    weight_g: z.number().int().positive().max(50_000),
    length_cm: z.number().positive().max(200),
    breadth_cm: z.number().positive().max(200),
    height_cm: z.number().positive().max(200),
  })
  .strict()

const reason = z.string().trim().min(1).max(500)

export const AcceptBody = z
  .object({ supplier_reference: z.string().trim().min(1).max(100).optional() })
  .strict()

export const RejectBody = z.object({ reason }).strict()

export const ReadyBody = z.object({ parcel: ParcelSchema.optional() }).strict()

export const LinkAnswerBody = z
  .object({ action: z.enum(["accept", "reject"]), reason: reason.optional().or(z.literal("")) })
  .strict()

export type AcceptBodyType = z.infer<typeof AcceptBody>
export type RejectBodyType = z.infer<typeof RejectBody>
export type ReadyBodyType = z.infer<typeof ReadyBody>
export type LinkAnswerBodyType = z.infer<typeof LinkAnswerBody>
