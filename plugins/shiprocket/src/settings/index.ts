import { MedusaError } from "@medusajs/framework/utils"
import type { ShiprocketOptions } from "../options"
import { bookingDefaults, BookingSettingsSchema } from "./booking"
import type { BookingSettings } from "./booking"
import { NdrSettingsSchema } from "./ndr"
import type { NdrSettings } from "./ndr"
import { rateDefaults, RateSettingsSchema } from "./rates"
import type { RateSettings } from "./rates"
import { remittanceDefaults, RemittanceSettingsSchema } from "./remittance"
import type { RemittanceSettings } from "./remittance"

/** What a merchant may change while the shop runs. */
export type ShippingSettings = {
  booking: BookingSettings
  rates: RateSettings
  ndr: NdrSettings
  remittance: RemittanceSettings
}

export type SettingKey = keyof ShippingSettings

export const SETTING_KEYS = ["booking", "rates", "ndr", "remittance"] as const

export const SETTING_SCHEMAS = {
  booking: BookingSettingsSchema,
  rates: RateSettingsSchema,
  ndr: NdrSettingsSchema,
  remittance: RemittanceSettingsSchema,
} as const

/** What holds until a merchant saves something else. */
export const settingDefaults = (options: ShiprocketOptions): ShippingSettings => ({
  booking: bookingDefaults(options),
  rates: rateDefaults(options),
  ndr: NdrSettingsSchema.parse({}),
  remittance: remittanceDefaults(),
})

/** A stored value over the defaults; one of an older shape that no longer fits gives way to them. */
export const readSetting = <K extends SettingKey>(
  key: K,
  stored: unknown,
  defaults: ShippingSettings
): ShippingSettings[K] => {
  const parsed = SETTING_SCHEMAS[key].safeParse({ ...defaults[key], ...(stored as object | null) })
  return (parsed.success ? parsed.data : defaults[key]) as ShippingSettings[K]
}

/**
 * Checks what a merchant wants to save.
 * @throws MedusaError INVALID_DATA naming the field, e.g. `booking.book_on`
 */
export const checkSetting = <K extends SettingKey>(key: K, value: unknown): ShippingSettings[K] => {
  const parsed = SETTING_SCHEMAS[key].safeParse(value)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `${[key, ...issue.path].join(".")}: ${issue.message}`
    )
  }
  return parsed.data as ShippingSettings[K]
}
