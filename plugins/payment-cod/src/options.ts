import { MathBN, MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { CodRule } from "./types"

const rupees = (name: string) =>
  z.union([z.string(), z.number()]).transform((value, context) => {
    const text = String(value).trim()
    if (!/^\d+(\.\d{1,2})?$/.test(text)) {
      context.addIssue({
        code: "custom",
        message: `${name} must be ₹ with at most two decimals, e.g. "499.50"`,
      })
      return z.NEVER
    }
    return text
  })

const pincodes = (name: string, pattern: RegExp) =>
  z
    .array(z.string().trim().regex(pattern, `${name} holds something that is no pincode`))
    .default([])

const isRule = (value: unknown): value is CodRule => typeof value === "function"

const schema = z
  .object({
    /** Smallest order total in ₹, inclusive. @default "0" */
    minOrder: rupees("minOrder").default("0"),
    /** Largest order total in ₹, inclusive; none when left out. */
    maxOrder: rupees("maxOrder").optional(),
    /** What cash on delivery costs the shopper, in ₹, as told by the availability route. @default "0" */
    fee: rupees("fee").default("0"),
    /** Six-digit pincodes without cash on delivery. @default [] */
    blockedPincodes: pincodes("blockedPincodes", /^[1-9]\d{5}$/),
    /** Beginnings of pincodes without cash on delivery, e.g. `"19"`. @default [] */
    blockedPincodePrefixes: pincodes("blockedPincodePrefixes", /^[1-9]\d{0,4}$/),
    /** Rules of the shop's own, asked in order after the built-in ones. @default [] */
    rules: z.array(z.custom<CodRule>(isRule, "rules must be functions")).default([]),
  })
  .refine((options) => !options.maxOrder || MathBN.gte(options.maxOrder, options.minOrder), {
    path: ["maxOrder"],
    message: "maxOrder is below minOrder",
  })

/** What a shop writes into `medusa-config.ts`. */
export type CodPluginOptions = z.input<typeof schema>

/** The options with defaults filled in; amounts are ₹ strings. */
export type CodOptions = z.output<typeof schema>

/**
 * Checks the options of the plugin and of the provider.
 * @throws MedusaError INVALID_DATA naming each option that is wrong
 */
export const parseCodOptions = (options: unknown): CodOptions => {
  const parsed = schema.safeParse(options ?? {})
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) =>
      issue.message.includes(String(issue.path[0]))
        ? issue.message
        : `${issue.path.join(".")}: ${issue.message}`
    )
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `@bodycon/medusa-payment-cod: ${problems.join("; ")}`
    )
  }
  return parsed.data
}
