import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

const optionsSchema = z.object({
  /**
   * Publish reviews at once unless a moderation rule flags them.
   * @default false
   */
  auto_publish: z.boolean().default(false),
})

export type ReviewsOptions = z.input<typeof optionsSchema>

/** Options with their defaults. @throws MedusaError INVALID_ARGUMENT naming the wrong key */
export const parseOptions = (options: unknown): z.output<typeof optionsSchema> => {
  const parsed = optionsSchema.safeParse(options ?? {})
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new MedusaError(
      MedusaError.Types.INVALID_ARGUMENT,
      `Reviews plugin option ${issue.path.join(".")}: ${issue.message}`
    )
  }
  return parsed.data
}
