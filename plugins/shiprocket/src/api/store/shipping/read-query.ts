import { MedusaError } from "@medusajs/framework/utils"
import type { z } from "@medusajs/framework/zod"

/**
 * A checked query in the validator's own words, which a shopper may read.
 * @throws MedusaError INVALID_DATA naming the field
 */
export const readQuery = <S extends z.ZodTypeAny>(schema: S, query: unknown): z.output<S> => {
  const parsed = schema.safeParse(query)
  if (!parsed.success) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, parsed.error.issues[0].message)
  }
  return parsed.data
}
