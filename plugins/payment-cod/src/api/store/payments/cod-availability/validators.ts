import { z } from "@medusajs/framework/zod"

export const StoreGetCodAvailability = z.object({
  pincode: z
    .string()
    .trim()
    .regex(/^[1-9]\d{5}$/, "pincode must be six digits and not start with 0")
    .optional(),
  cart_id: z.string().min(1).max(64).optional(),
})

export type StoreGetCodAvailabilityType = z.infer<typeof StoreGetCodAvailability>
