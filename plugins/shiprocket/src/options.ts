import { z } from "@medusajs/framework/zod"
import { MedusaError } from "@medusajs/framework/utils"
import { wholeNumber } from "./lib/whole-number"

const AMOUNT = 'must be an amount in ₹ such as 79 or "79.50"'

const rupees = z
  .union([z.string(), z.number()], AMOUNT)
  .transform(String)
  .refine((value) => /^\d{1,6}(\.\d{1,2})?$/.test(value), AMOUNT)

const days = wholeNumber(0, 90)

const pincode = z.string().regex(/^[1-9]\d{5}$/, "must be an Indian pincode of six digits")

export const FallbackRateSchema = z
  .object({
    /** ₹ for the first step of weight */
    base: rupees,
    /** ₹ for each further step begun */
    step: rupees,
    /** Size of a step in g */
    step_g: wholeNumber(1, 100_000).default(500),
    /** Days in transit promised without asking a courier */
    min_days: days,
    max_days: days,
  })
  .refine((rate) => rate.min_days <= rate.max_days, {
    message: "must not be below min_days",
    path: ["max_days"],
  })

/** Options of the plugin, as written in `medusa-config.ts`. Money is ₹, weights g, lengths cm. */
export const ShiprocketOptionsSchema = z.object({
  /** Shiprocket's external API, without a slash at the end. */
  apiUrl: z
    .string()
    .url()
    .default("https://apiv2.shiprocket.in/v1/external")
    .transform((url) => url.replace(/\/+$/, "")),
  /** E-mail of the API user (Settings → API), which is never the dashboard user. */
  email: z.string().email(),
  password: z.string().min(1),
  /** The token typed into Shiprocket's webhook form; it comes back as `x-api-key`. */
  webhookKey: z.string().min(1),
  /** 64 hexadecimal digits; encrypts the login token at rest. */
  encryptionKey: z.string().regex(/^[0-9a-fA-F]{64}$/, "must be 64 hexadecimal digits"),
  /** Where parcels start when no stock location of an item is known. */
  defaultPickupPincode: pincode,
  /** Days a supplier takes to hand a parcel over, added to every promised date. */
  handlingDays: z.number().int().nonnegative().default(1),
  /** Which courier gets the parcel. `recommended` leaves the choice to Shiprocket. */
  courierRule: z.enum(["recommended", "cheapest", "fastest", "best_rated"]).default("recommended"),
  /** Courier company ids; when not empty, only these are used. */
  allowCouriers: z.array(z.number().int()).default([]),
  /** Courier company ids never used. */
  denyCouriers: z.array(z.number().int()).default([]),
  /** Prices and days used while Shiprocket cannot be asked. */
  fallbackRates: z.object({ surface: FallbackRateSchema, express: FallbackRateSchema }).default({
    surface: { base: "79", step: "40", step_g: 500, min_days: 4, max_days: 8 },
    express: { base: "129", step: "70", step_g: 500, min_days: 2, max_days: 4 },
  }),
  /** How long a rate answer counts as fresh. */
  rateTtlMinutes: z.number().int().positive().default(60),
  /** How long a stale answer may stand in while Shiprocket is down. */
  rateStaleDays: z.number().int().positive().default(7),
  /** Hours without news after which a moving parcel is asked for. */
  quietAfterHours: z.number().positive().default(12),
  /** ms before the first repeat of a call that failed; each further one waits twice as long, at random up to that. */
  backoffMs: z.number().int().nonnegative().default(400),
  timeouts: z
    .object({
      /** ms, all calls but the two below */
      call: z.number().int().positive().default(10_000),
      /** ms, rates: a shopper is waiting */
      rates: z.number().int().positive().default(2_500),
      /** ms, creating an order: giving up early risks a second order */
      create: z.number().int().positive().default(30_000),
      /** ms after a create of unknown outcome before it may be repeated, when the look-up finds nothing */
      settle: z.number().int().nonnegative().default(60_000),
      /** ms during which rates are not asked for again after a failure */
      breaker: z.number().int().nonnegative().default(30_000),
    })
    .default({ call: 10_000, rates: 2_500, create: 30_000, settle: 60_000, breaker: 30_000 }),
})

export type ShiprocketOptions = z.output<typeof ShiprocketOptionsSchema>
export type ShiprocketOptionsInput = z.input<typeof ShiprocketOptionsSchema>

/**
 * Checks the plugin's options.
 * @throws MedusaError INVALID_ARGUMENT naming every option that is missing or wrong, never its value
 */
export const parseOptions = (options: unknown): ShiprocketOptions => {
  const parsed = ShiprocketOptionsSchema.safeParse(options ?? {})
  if (parsed.success) {
    return parsed.data
  }
  const problems = parsed.error.issues.map(
    (issue) => `${issue.path.join(".") || "options"}: ${issue.message}`
  )
  throw new MedusaError(
    MedusaError.Types.INVALID_ARGUMENT,
    `@bodycon/medusa-plugin-shiprocket: ${problems.join("; ")}`
  )
}
