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

const pieces = z.number().int().min(0).max(100_000)

// A page without a script sends what people typed as text.
const typedPieces = z
  .string()
  .regex(/^\d{1,6}$/, "quantity must be a whole number of pieces")
  .transform(Number)
  .pipe(pieces)

/** What is taken of a purchase order; what is not named is refused. */
const takenLines = <T extends z.ZodTypeAny>(quantity: T) =>
  z
    .array(z.object({ id: z.string().min(1), quantity }).strict())
    .min(1)
    .max(500)
    .optional()

export const AcceptBody = z
  .object({
    supplier_reference: z.string().trim().min(1).max(100).optional(),
    /** Why not all of it, with `lines`. */
    reason: reason.optional(),
    lines: takenLines(pieces),
  })
  .strict()

export const RejectBody = z.object({ reason }).strict()

export const ReadyBody = z.object({ parcel: ParcelSchema.optional() }).strict()

export const LinkAnswerBody = z
  .object({
    action: z.enum(["accept", "reject"]),
    reason: reason.optional().or(z.literal("")),
    lines: takenLines(pieces.or(typedPieces)),
  })
  .strict()

export type AcceptBodyType = z.infer<typeof AcceptBody>
export type RejectBodyType = z.infer<typeof RejectBody>
export type ReadyBodyType = z.infer<typeof ReadyBody>
export type LinkAnswerBodyType = z.infer<typeof LinkAnswerBody>
