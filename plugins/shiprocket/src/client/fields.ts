import { z } from "@medusajs/framework/zod"

/** Readers of single fields, whose types vary from answer to answer. */

/** An id, which PHP may write as a number or a text. Zero and nothing are none. */
export const id = z
  .union([z.number(), z.string()])
  .transform((value) => String(value).trim())
  .refine((value) => value !== "" && value !== "0")

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
