import { MathBN, MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { CodSettings } from "./settings"
import { feeSchema } from "./settings/fee"
import {
  categoryIds,
  channels,
  pincodePrefixes,
  pincodes,
  rupees,
  wholeNumber,
} from "./settings/fields"
import type { CodRule } from "./types"

const isRule = (value: unknown): value is CodRule => typeof value === "function"

const feeOption = z.union([
  rupees.transform((value) => ({
    type: "flat" as const,
    value,
    min: null,
    max: null,
    free_from: null,
  })),
  feeSchema,
])

const confirmOption = z.strictObject({
  /** Orders of more than this are confirmed, in ₹. @default null, none because of its value */
  above: rupees.nullable().default(null),
  /** Whether first orders are. @default false */
  firstOrder: z.boolean().default(false),
  /** How the shopper is asked. @default ["whatsapp", "email"] */
  channels: channels.default(["whatsapp", "email"]),
  /** Hours until an order nobody confirmed is called off. @default 24 */
  expiresHours: wholeNumber(1, 336).default(24),
  /** Hours until she is reminded. @default 6, or null: never */
  remindHours: wholeNumber(1, 335).nullable().default(6),
})

const schema = z
  .object({
    /** Signs confirmation codes and the payloads of WhatsApp buttons. At least 16 characters. */
    linkSecret: z.string("must be a text of at least 16 characters").min(16),
    /** @default true */
    enabled: z.boolean().default(true),
    /** Smallest order total in ₹, inclusive. @default "0" */
    minOrder: rupees.default("0"),
    /** Largest order total in ₹, inclusive; none when left out. */
    maxOrder: rupees.nullable().default(null),
    /** Largest total of a shopper's first order in ₹, inclusive; none when left out. */
    firstOrderMax: rupees.nullable().default(null),
    /** What cash on delivery costs the shopper: ₹, or `{ type, value, min?, max?, free_from? }`. @default "0" */
    fee: feeOption.default({ type: "flat", value: "0", min: null, max: null, free_from: null }),
    /** Six-digit pincodes without cash on delivery. @default [] */
    blockedPincodes: pincodes.default([]),
    /** Beginnings of pincodes without cash on delivery, e.g. `"19"`. @default [] */
    blockedPincodePrefixes: pincodePrefixes.default([]),
    /** Product categories without cash on delivery. @default [] */
    blockedCategoryIds: categoryIds.default([]),
    /** From this many parcels not taken on, cash is refused; null: never. @default 1 */
    maxRefusals: wholeNumber(1, 100).nullable().default(1),
    /** Days for which they count. @default 180 */
    refusalWindowDays: wholeNumber(1, 3650).default(180),
    confirm: confirmOption.prefault({}),
    /** Code of the promotion for prepaid orders. @default null */
    prepaidPromotionCode: z.string().trim().min(1).max(100).nullable().default(null),
    /** @default true */
    payOnlineAfterOrdering: z.boolean().default(true),
    /** Rules of the shop's own, asked in order after the built-in ones. @default [] */
    rules: z.array(z.custom<CodRule>(isRule, "must be functions")).default([]),
  })
  .refine(({ maxOrder, minOrder }) => maxOrder === null || MathBN.gte(maxOrder, minOrder), {
    path: ["maxOrder"],
    message: "is below minOrder",
  })
  .refine(
    ({ confirm }) => confirm.remindHours === null || confirm.remindHours < confirm.expiresHours,
    { path: ["confirm", "remindHours"], message: "must be less than expiresHours" }
  )

/** What a shop writes into `medusa-config.ts`. */
export type CodPluginOptions = z.input<typeof schema>

/** The options after their check. */
export type CodOptions = {
  linkSecret: string
  rules: CodRule[]
  /** What holds until the merchant saves something else. */
  defaults: CodSettings
}

/**
 * Checks the options of the plugin.
 * @throws MedusaError INVALID_ARGUMENT naming each option that is wrong
 */
export const parseCodOptions = (options: unknown): CodOptions => {
  const parsed = schema.safeParse(options ?? {})
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`)
    throw new MedusaError(
      MedusaError.Types.INVALID_ARGUMENT,
      `@bodycon/medusa-payment-cod options are wrong: ${problems.join("; ")}`
    )
  }
  const { linkSecret, rules, confirm, ...rest } = parsed.data
  return {
    linkSecret,
    rules,
    defaults: {
      enabled: rest.enabled,
      min_order: rest.minOrder,
      max_order: rest.maxOrder,
      first_order_max: rest.firstOrderMax,
      blocked_pincodes: rest.blockedPincodes,
      blocked_pincode_prefixes: rest.blockedPincodePrefixes,
      blocked_category_ids: rest.blockedCategoryIds,
      max_refusals: rest.maxRefusals,
      refusal_window_days: rest.refusalWindowDays,
      fee: rest.fee,
      confirm: {
        above: confirm.above,
        first_order: confirm.firstOrder,
        channels: confirm.channels,
        expires_hours: confirm.expiresHours,
        remind_hours: confirm.remindHours,
      },
      prepaid_promotion_code: rest.prepaidPromotionCode,
      pay_online_after_ordering: rest.payOnlineAfterOrdering,
    },
  }
}
