import { MathBN } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { rupees } from "./fields"

const optional = rupees.nullish().transform((value) => value ?? null)

const feeFields = z.strictObject({
  type: z.enum(["flat", "percent"], "must be flat or percent"),
  /** ₹, or percent of the order */
  value: rupees,
  /** ₹, of a percentage only */
  min: optional,
  max: optional,
  /** ₹: orders of this much and more pay no fee */
  free_from: optional,
})

/** What paying in cash costs the shopper, tax included. */
export const feeSchema = feeFields
  .refine(({ type, value }) => type === "flat" || MathBN.lte(value, 100), {
    path: ["value"],
    message: "must not be more than 100 percent",
  })
  .refine(({ type, min, max }) => type === "percent" || (min === null && max === null), {
    path: ["min"],
    message: "only a percentage has a smallest and a largest fee",
  })
  .refine(({ min, max }) => min === null || max === null || MathBN.lte(min, max), {
    path: ["max"],
    message: "must not be below min",
  })

export type CodFee = z.output<typeof feeSchema>
