import { z } from "@medusajs/framework/zod"

/** Spaces between the digits are hers to type. */
export const ConfirmCodBody = z
  .object({
    code: z
      .string("code: must be the six digits you were sent")
      .trim()
      .min(1, "code: must be the six digits you were sent")
      .max(20, "code: must be the six digits you were sent"),
  })
  .strict()

export type ConfirmCodBody = z.output<typeof ConfirmCodBody>

/** There is nothing to say. */
export const NoBody = z.object({}).strict()
