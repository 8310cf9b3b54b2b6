import { z } from "@medusajs/framework/zod"

const note = z.string().trim().min(1).max(500)

export const CancelBody = z
  .object({
    note: note.optional(),
    /** What becomes of the lines. */
    lines: z.enum(["reroute", "refund", "release"]).default("reroute"),
  })
  .strict()

/** ₹ for one piece, at most two decimals. */
const costPrice = z
  .union([z.number(), z.string()])
  .transform(String)
  .pipe(z.string().regex(/^\d{1,9}(\.\d{1,2})?$/, "cost_price must be ₹ with at most two decimals"))

export const ReviseBody = z
  .object({
    note: note.nullish(),
    answer_by: z
      .string()
      .datetime({ offset: true, message: "answer_by must be an ISO 8601 date and time" })
      .optional(),
    lines: z
      .array(z.object({ id: z.string().min(1), cost_price: costPrice }).strict())
      .min(1)
      .max(500)
      .optional(),
  })
  .strict()
  .refine((body) => Object.values(body).some((value) => value !== undefined), {
    message: "name at least one of note, answer_by and lines",
  })

export type CancelBodyType = z.infer<typeof CancelBody>
export type ReviseBodyType = z.infer<typeof ReviseBody>
