import { MathBN, MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { feeSchema } from "./fee"
import { categoryIds, channels, pincodePrefixes, pincodes, rupees, wholeNumber } from "./fields"

export type { CodFee } from "./fee"

const confirmSchema = z
  .strictObject({
    /** ₹: orders of more than this are confirmed; null: none because of its value */
    above: rupees.nullable(),
    /** Whether a shopper's first order is confirmed whatever its value */
    first_order: z.boolean("must be true or false"),
    channels,
    /** Hours until an order that nobody confirmed is called off */
    expires_hours: wholeNumber(1, 336),
    /** Hours until she is reminded, once; null: never */
    remind_hours: wholeNumber(1, 335).nullable(),
  })
  .refine(
    ({ remind_hours, expires_hours }) => remind_hours === null || remind_hours < expires_hours,
    { path: ["remind_hours"], message: "must be less than expires_hours" }
  )

export const codSettingsSchema = z
  .strictObject({
    enabled: z.boolean("must be true or false"),
    /** ₹, both ends included; null: no limit */
    min_order: rupees,
    max_order: rupees.nullable(),
    /** ₹, the most a shopper's first order may be */
    first_order_max: rupees.nullable(),
    blocked_pincodes: pincodes,
    blocked_pincode_prefixes: pincodePrefixes,
    /** Categories whose products, and those of categories below them, are not sold for cash */
    blocked_category_ids: categoryIds,
    /** From this many parcels not taken on, cash is refused; null: never */
    max_refusals: wholeNumber(1, 100).nullable(),
    /** Days for which a parcel not taken counts */
    refusal_window_days: wholeNumber(1, 3650),
    fee: feeSchema,
    confirm: confirmSchema,
    /** Code of the promotion that prepaid orders get; null: none */
    prepaid_promotion_code: z
      .string("must be the code of a promotion")
      .trim()
      .min(1, "must be the code of a promotion, or null")
      .max(100, "at most 100 characters")
      .nullable(),
    /** Whether a cash order may be paid online before it is sent */
    pay_online_after_ordering: z.boolean("must be true or false"),
  })
  .refine(({ max_order, min_order }) => max_order === null || MathBN.gte(max_order, min_order), {
    path: ["max_order"],
    message: "must not be below min_order",
  })

/** What the merchant may change while the shop runs. Amounts are ₹ strings. */
export type CodSettings = z.output<typeof codSettingsSchema>

/** Fields to change. What is not named stays; a list is replaced as a whole. */
export type CodSettingsPatch = Record<string, unknown>

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const merge = (current: unknown, change: unknown): unknown =>
  isGroup(current) && isGroup(change)
    ? Object.fromEntries(
        [...new Set([...Object.keys(current), ...Object.keys(change)])].map((key) => [
          key,
          key in change ? merge(current[key], change[key]) : current[key],
        ])
      )
    : change

const describe = (issue: z.core.$ZodIssue): string[] =>
  issue.code === "unrecognized_keys"
    ? issue.keys.map((key) => `${[...issue.path, key].join(".")}: is not a setting`)
    : [`${issue.path.join(".")}: ${issue.message}`]

const MAX_PROBLEMS = 10

/** What was saved over the defaults; something of an older shape that no longer fits gives way to them. */
export const readCodSettings = (stored: unknown, defaults: CodSettings): CodSettings => {
  const parsed = codSettingsSchema.safeParse(merge(defaults, stored ?? {}))
  return parsed.success ? parsed.data : defaults
}

/**
 * The settings as they will be.
 * @throws MedusaError INVALID_DATA naming each field that is wrong, e.g. `fee.max: must not be below min`
 */
export const changeCodSettings = (current: CodSettings, patch: CodSettingsPatch): CodSettings => {
  const parsed = codSettingsSchema.safeParse(merge(current, patch))
  if (!parsed.success) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      parsed.error.issues.flatMap(describe).slice(0, MAX_PROBLEMS).join("; ")
    )
  }
  return parsed.data
}
