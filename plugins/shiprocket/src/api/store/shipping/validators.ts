import { z } from "@medusajs/framework/zod"

export const StoreGetServiceability = z.object({
  pincode: z
    .string({ message: "pincode is missing" })
    .trim()
    .regex(/^[1-9]\d{5}$/, "pincode must be an Indian pincode of six digits"),
  variant_id: z.string().min(1).optional(),
})
