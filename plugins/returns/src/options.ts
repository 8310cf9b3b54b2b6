import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { MANUAL_PAYOUTS } from "./payouts/provider"
import type { PayoutProvider } from "./payouts/provider"

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null

const encryptionKey = z.string().regex(/^[0-9a-f]{64}$/i, "must be 64 hexadecimal digits")

const payoutProvider = z.custom<PayoutProvider>(
  (value) =>
    isRecord(value) &&
    typeof value.id === "string" &&
    /^[a-z0-9_-]{1,40}$/.test(value.id) &&
    value.id !== MANUAL_PAYOUTS &&
    typeof value.send === "function" &&
    typeof value.find === "function",
  "must be a PayoutProvider with an id of its own, send and find"
)

const returnsOptionsSchema = z
  .object({
    /** 64 hex digits: AES-256-GCM key for shoppers' UPI ids and bank accounts. */
    encryptionKey,
    /** Keys that were `encryptionKey` once, until `npm run rotate:encryption-key` has run. */
    previousEncryptionKeys: z.array(encryptionKey).default([]),
    /** Signs the links by which shoppers say where a refund of cash goes. */
    linkSecret: z.string().min(16),
    /** Who can transfer money by an API. */
    payoutProviders: z.array(payoutProvider).default([]),
    /** Id of the one that does; payouts are transferred by hand without. */
    payoutProvider: z.string().default(MANUAL_PAYOUTS),
  })
  .superRefine(({ payoutProviders, payoutProvider: chosen }, context) => {
    const ids = payoutProviders.map(({ id }) => id)
    if (new Set(ids).size < ids.length) {
      context.addIssue({
        code: "custom",
        path: ["payoutProviders"],
        message: "no two may have the same id",
      })
    }
    if (chosen !== MANUAL_PAYOUTS && !ids.includes(chosen)) {
      context.addIssue({
        code: "custom",
        path: ["payoutProvider"],
        message: "must be the id of one of payoutProviders",
      })
    }
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
