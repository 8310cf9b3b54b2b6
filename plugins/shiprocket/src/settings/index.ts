import { MedusaError } from "@medusajs/framework/utils"
import type { z } from "@medusajs/framework/zod"
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

/** Fields of any groups. What is not named stays; a list is replaced as a whole. */
export type SettingsPatch = { [K in SettingKey]?: Record<string, unknown> }

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const merge = (current: unknown, change: unknown): unknown =>
  isGroup(current) && isGroup(change)
    ? Object.fromEntries(
        [...new Set([...Object.keys(current), ...Object.keys(change)])].map((key) => [
          key,
          Object.hasOwn(change, key) ? merge(current[key], change[key]) : current[key],
        ])
      )
    : change

const describe = (key: SettingKey, issue: z.core.$ZodIssue): string[] => {
  const path = [key, ...issue.path]
  return issue.code === "unrecognized_keys"
    ? issue.keys.map((unknown) => `${[...path, unknown].join(".")}: is not a setting`)
    : [`${path.join(".")}: ${issue.message}`]
}

const MAX_PROBLEMS = 10

const refuse = (problems: string[]): never => {
  throw new MedusaError(MedusaError.Types.INVALID_DATA, problems.slice(0, MAX_PROBLEMS).join("; "))
}

/**
 * Checks what a merchant wants to save of a group.
 * @throws MedusaError INVALID_DATA naming each field, e.g. `booking.book_on: …; booking.allow_couriers.0: …`
 */
export const checkSetting = <K extends SettingKey>(key: K, value: unknown): ShippingSettings[K] => {
  const parsed = SETTING_SCHEMAS[key].safeParse(value)
  if (!parsed.success) {
    return refuse(parsed.error.issues.flatMap((issue) => describe(key, issue)))
  }
  return parsed.data as ShippingSettings[K]
}

/**
 * The groups a patch changes, as they will be.
 * @throws MedusaError INVALID_DATA naming each field that is wrong, of all groups
 */
export const changeSettings = (
  current: ShippingSettings,
  patch: SettingsPatch
): Partial<ShippingSettings> => {
  const checked = SETTING_KEYS.filter((key) => patch[key] !== undefined).map((key) => ({
    key,
    parsed: SETTING_SCHEMAS[key].safeParse(merge(current[key], patch[key])),
  }))
  const problems = checked.flatMap(({ key, parsed }) =>
    parsed.success ? [] : parsed.error.issues.flatMap((issue) => describe(key, issue))
  )
  if (problems.length) {
    return refuse(problems)
  }
  return Object.fromEntries(checked.map(({ key, parsed }) => [key, parsed.data]))
}
