import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

const encryptionKey = z.string().regex(/^[0-9a-f]{64}$/i, "must be 64 hexadecimal digits")

const returnsOptionsSchema = z.object({
  /** 64 hex digits: AES-256-GCM key for shoppers' UPI ids and bank accounts. */
  encryptionKey,
  /** Keys that were `encryptionKey` once, until `npm run rotate:encryption-key` has run. */
  previousEncryptionKeys: z.array(encryptionKey).default([]),
})

/** What `medusa-config.ts` writes under the plugin's `options`. */
export type ReturnsPluginOptions = z.input<typeof returnsOptionsSchema>

/** The options after defaults. */
export type ReturnsOptions = z.output<typeof returnsOptionsSchema>

/**
 * Checks the plugin's options.
 * @throws MedusaError INVALID_ARGUMENT naming every missing or malformed key
 */
export const parseReturnsOptions = (options: unknown): ReturnsOptions => {
  const parsed = returnsOptionsSchema.safeParse(options ?? {})
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`)
    throw new MedusaError(
      MedusaError.Types.INVALID_ARGUMENT,
      `@bodycon/medusa-plugin-returns options are wrong: ${problems.join("; ")}`
    )
  }
  return parsed.data
}
