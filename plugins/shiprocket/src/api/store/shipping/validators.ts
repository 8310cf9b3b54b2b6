import { z } from "@medusajs/framework/zod"

const pincode = z
  .string({ message: "pincode is missing" })
  .trim()
  .regex(/^[1-9]\d{5}$/, "pincode must be an Indian pincode of six digits")

export const StoreGetServiceability = z.object({
  pincode,
  variant_id: z
    .string({ message: "variant_id must be one id" })
    .min(1, "variant_id is empty")
    .optional(),
})

export const StoreGetPromise = z.object({
  cart_id: z.string({ message: "cart_id is missing" }).min(1, "cart_id is missing"),
  /** Left out: the cart's own */
  pincode: pincode.optional(),
})
