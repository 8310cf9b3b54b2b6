import { z } from "@medusajs/framework/zod"

/** Readers of single fields, whose types vary from answer to answer. */

export const id = z.union([z.number(), z.string().min(1)]).transform(String)

export const optionalText = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) =>
    value === null || value === undefined ? null : String(value).trim() || null
  )

export const number = z.coerce.number().catch(0)

export const flag = z.unknown().transform((value) => value === true || String(value) === "1")

/** The number 1, which stands for success. */
export const one = z.coerce.number().refine((value) => value === 1)
