import { toPaise } from "@bodycon/kit"
import { z } from "@medusajs/framework/zod"
import { wholeNumber } from "../lib/whole-number"
import { REASON_CODES } from "../modules/ndr/reasons"

const AMOUNT = 'must be an amount in ₹ such as "2499.50"'

const rupees = z
  .union([z.string(), z.number()], AMOUNT)
  .transform(String)
  // What is no amount must not reach the comparison below.
  .refine((value) => /^\d{1,9}(\.\d{1,2})?$/.test(value), { message: AMOUNT, abort: true })

/** When a rule applies: every condition named must hold. */
const NdrConditionSchema = z
  .strictObject({
    /** Any of these reasons; none named: every reason */
    reason_codes: z.array(z.enum(REASON_CODES)).default([]),
    min_attempt: wholeNumber(1, 20).optional(),
    max_attempt: wholeNumber(1, 20).optional(),
    payment_method: z.enum(["cod", "prepaid"]).optional(),
    /** ₹, the parcel's worth, both ends included */
    min_value: rupees.optional(),
    max_value: rupees.optional(),
  })
  .refine(({ min_attempt, max_attempt }) => (min_attempt ?? 0) <= (max_attempt ?? Infinity), {
    message: "must not be below min_attempt",
    path: ["max_attempt"],
  })
  .refine(
    ({ min_value, max_value }) =>
      max_value === undefined || toPaise(min_value ?? 0) <= toPaise(max_value),
    { message: "must not be below min_value", path: ["max_value"] }
  )

/** What is done by itself with a parcel that could not be delivered. The first rule that applies decides. */
export const NdrRuleSchema = z.strictObject({
  /** Told in the case's history */
  name: z.string().trim().min(1, "must not be empty").max(80),
  when: NdrConditionSchema.default({ reason_codes: [] }),
  /** `re-attempt` asks for the next day; `wait` leaves the case to a person */
  then: z.enum(["re-attempt", "return", "wait"]),
  /** Hours left to the shopper and to people before it is sent */
  wait_hours: wholeNumber(0, 22).default(6),
})

export const NdrSettingsSchema = z.strictObject({
  rules: z
    .array(NdrRuleSchema)
    .max(50)
    .default([
      {
        name: "Nobody there at the first attempt",
        when: { reason_codes: ["customer_unavailable", "phone_unreachable"], max_attempt: 1 },
        then: "re-attempt",
        wait_hours: 12,
      },
      {
        name: "The courier's own delay",
        when: { reason_codes: ["courier_problem"] },
        then: "re-attempt",
        wait_hours: 2,
      },
    ]),
  /** Whether the shopper is mailed a link to choose a new date or address */
  ask_shopper: z.boolean().default(true),
})

export type NdrRule = z.output<typeof NdrRuleSchema>
export type NdrSettings = z.output<typeof NdrSettingsSchema>
