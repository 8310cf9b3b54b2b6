import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

const PLUGIN = "@bodycon/medusa-backend"

const optionalText = z.preprocess((value) => value || undefined, z.string().optional())

const schema = z.object({
  /** Where the suppliers' demo API answers; without it they are reached by hand. */
  sandboxUrl: z.preprocess((value) => value || undefined, z.string().url().optional()),
  /** What the demo API signs with. */
  demoSupplierSecret: optionalText,
  /** Password of the demo logins; without it none are made. */
  demoPassword: z.preprocess(
    (value) => value || undefined,
    z.string().min(8, "must have at least 8 characters").optional()
  ),
})

export type SeedOptions = z.output<typeof schema>

/**
 * What `medusa-config.ts` passes to this plugin, as far as the seed needs it.
 * @throws MedusaError INVALID_ARGUMENT naming each key that is wrong
 */
export const seedOptions = (container: MedusaContainer): SeedOptions => {
  const config = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  const entry = (config.plugins ?? []).find(
    (plugin) => typeof plugin === "object" && plugin.resolve === PLUGIN
  )
  const options = typeof entry === "object" ? entry.options : undefined
  const parsed = schema.safeParse(options ?? {})
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`)
    throw new MedusaError(
      MedusaError.Types.INVALID_ARGUMENT,
      `${PLUGIN} options are wrong: ${problems.join("; ")}`
    )
  }
  if (parsed.data.sandboxUrl && !parsed.data.demoSupplierSecret) {
    throw new MedusaError(
      MedusaError.Types.INVALID_ARGUMENT,
      `${PLUGIN}: demoSupplierSecret is missing; it must be the sandbox's supplier secret`
    )
  }
  return parsed.data
}
