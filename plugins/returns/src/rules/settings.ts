import { z } from "@medusajs/framework/zod"
import { DEFAULT_REASON_POLICIES, RETURN_REASON_CODES } from "./reasons"

const percent = z.number().int().min(1).max(100)

const rupees = z
  .string()
  .trim()
  .regex(/^\d{1,5}(\.\d{1,2})?$/, "must be an amount in ₹ with at most two decimals")

const reasonPolicies = z
  .array(
    z
      .object({
        code: z.enum(RETURN_REASON_CODES),
        offered: z.boolean(),
        needs_photo: z.boolean(),
        free: z.boolean(),
      })
      .strict()
  )
  .refine((all) => new Set(all.map(({ code }) => code)).size === all.length, {
    message: "each reason at most once",
  })
  .refine((all) => all.some(({ offered }) => offered), {
    message: "offer at least one reason",
  })

/** The merchant's rules, as the settings page sends and the database keeps them. */
export const returnSettingsSchema = z
  .object({
    /** Days from the parcel's delivery, in IST: until the end of the last one. 0: no returns. */
    window_days: z.number().int().min(0).max(90),
    /** Products of these categories (or of one below them) do not come back. */
    final_sale_category_handles: z
      .array(z.string().trim().min(1).max(200))
      .max(100)
      .transform((handles) => [...new Set(handles)]),
    /** Pieces sold at more than this discount do not come back; null: whatever the discount. */
    final_sale_discount_above: percent.nullable(),
    reasons: reasonPolicies,
    /** ₹ kept of the refund of one request, unless a reason in it is free. */
    fee: rupees,
    auto_approve: z.boolean(),
    exchange_allowed: z.boolean(),
    /** Whether the rider compares the piece before taking it. */
    qc_on_pickup: z.boolean(),
  })
  .strict()

export type ReturnSettings = z.output<typeof returnSettingsSchema>

export const DEFAULT_RETURN_SETTINGS: ReturnSettings = {
  window_days: 7,
  final_sale_category_handles: [],
  final_sale_discount_above: null,
  reasons: DEFAULT_REASON_POLICIES,
  fee: "0.00",
  auto_approve: false,
  exchange_allowed: true,
  qc_on_pickup: true,
}
