import { z } from "@medusajs/framework/zod"
import { createFindParams } from "@medusajs/medusa/api/utils/validators"
import { normalizeSize } from "../../../engine"

const range = z
  .object({ min: z.number().positive().max(300), max: z.number().positive().max(300) })
  .strict()
  .refine(({ min, max }) => min <= max, { message: "rows: min must not be above max" })

const measurements = z
  .object({ bust: range, waist: range, hips: range })
  .partial()
  .strict()
  .refine((value) => Object.keys(value).length > 0, {
    message: "rows: measurements need at least one body part",
  })

/** One chart; it replaces the chart of the same scope and target. */
export const AdminUpsertSizeChart = z
  .object({
    name: z.string().trim().min(1).max(120),
    scope: z.enum(["product", "category", "brand", "default"]),
    target: z.string().trim().max(120).optional(),
    basis: z.enum(["body", "garment"]).optional(),
    fit_type: z.string().trim().max(60).nullable().optional(),
    stretch: z.number().min(0).max(0.6).optional(),
    unit: z.enum(["cm", "in"]).optional(),
    how_to_measure: z
      .object({ bust: z.string(), waist: z.string(), hips: z.string() })
      .partial()
      .strict()
      .nullable()
      .optional(),
    rows: z
      .array(z.object({ size: z.string().trim().min(1).max(12), measurements }).strict())
      .min(1)
      .max(40),
  })
  .strict()
  .refine(({ scope, target }) => scope === "default" || !!target, {
    path: ["target"],
    message: "target is needed unless the scope is default",
  })
  .refine(({ rows }) => new Set(rows.map(({ size }) => normalizeSize(size))).size === rows.length, {
    path: ["rows"],
    message: "rows: each size may appear once",
  })

export type AdminUpsertSizeChartType = z.infer<typeof AdminUpsertSizeChart>

export const AdminListSizeCharts = createFindParams({ limit: 20, offset: 0 }).merge(
  z.object({
    q: z.string().optional(),
    scope: z.enum(["product", "category", "brand", "default"]).optional(),
  })
)
