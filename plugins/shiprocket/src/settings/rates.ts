import { z } from "@medusajs/framework/zod"
import { wholeNumber } from "../lib/whole-number"
import { FallbackRateSchema } from "../options"
import type { ShiprocketOptions } from "../options"

const FallbackRowSchema = FallbackRateSchema.strict()

/** Prices and promises while Shiprocket cannot be asked. Money is ₹. */
export const RateSettingsSchema = z.strictObject({
  fallback: z.strictObject({ surface: FallbackRowSchema, express: FallbackRowSchema }),
  /** Days a supplier takes to hand a parcel over, added to every promised date */
  handling_days: wholeNumber(0, 30),
})

export type RateSettings = z.output<typeof RateSettingsSchema>

export const rateDefaults = (options: ShiprocketOptions): RateSettings => ({
  fallback: options.fallbackRates,
  handling_days: options.handlingDays,
})
