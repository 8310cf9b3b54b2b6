import { z } from "@medusajs/framework/zod"

const AMOUNT = 'must be ₹ with at most two decimals, e.g. "499.50"'

/** ₹ as a decimal string, also when it comes as a number. */
export const rupees = z
  .union([z.string(), z.number()], AMOUNT)
  .transform((value) => String(value).trim())
  // What is no amount must not reach a comparison.
  .refine((text) => /^\d{1,9}(\.\d{1,2})?$/.test(text), { message: AMOUNT, abort: true })

/** A count within bounds, refused in one sentence whatever is wrong with it. */
export const wholeNumber = (min: number, max: number) => {
  const message = `must be a whole number from ${min} to ${max}`
  return z.number(message).int(message).min(min, message).max(max, message)
}

/** Texts of one pattern, each once. */
export const texts = (pattern: RegExp, message: string, max: number) =>
  z
    .array(z.string(message).trim().regex(pattern, message))
    .max(max, `at most ${max}`)
    .transform((all) => [...new Set(all)])

export const pincodes = texts(/^[1-9]\d{5}$/, "holds something that is no pincode", 5000)

export const pincodePrefixes = texts(
  /^[1-9]\d{0,4}$/,
  "holds something that is no beginning of a pincode (one to five digits)",
  1000
)

export const categoryIds = texts(/^\S{1,100}$/, "must be ids of product categories", 500)

export const CHANNELS = ["whatsapp", "email"] as const

export const channels = z
  .array(z.enum(CHANNELS, "must be whatsapp or email"))
  .min(1, "name at least one way to ask")
  .transform((all) => [...new Set(all)])
