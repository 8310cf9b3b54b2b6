import { z } from "@medusajs/framework/zod"

/** A count within bounds, refused in one sentence whatever is wrong with it. */
export const wholeNumber = (min: number, max: number) => {
  const message = `must be a whole number from ${min} to ${max}`
  return z.number(message).int(message).min(min, message).max(max, message)
}
