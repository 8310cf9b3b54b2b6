import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

const PLUGIN = "@bodycon/medusa-backend"

const schema = z.object({
  /** Signs the links with which a guest follows an order. */
  trackSecret: z.string().min(16),
  storefrontUrl: z.string().url(),
  /** Where the demo suppliers' API lives; none in a real shop. */
  sandboxUrl: z.string().url().optional(),
  /** Password of the demo logins; none in a real shop. */
  demoPassword: z.string().optional(),
  /** Shared secret of the demo suppliers' API. */
  demoSupplierSecret: z.string().optional(),
})

export type BackendOptions = z.output<typeof schema>

/**
 * The options this plugin has in `medusa-config.ts`.
 * @throws MedusaError INVALID_ARGUMENT naming what is missing
 */
export const backendOptions = (container: MedusaContainer): BackendOptions => {
  const config = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  const entry = config.plugins.find(
    (plugin) => typeof plugin !== "string" && plugin.resolve === PLUGIN
  )
  const parsed = schema.safeParse(typeof entry === "object" ? entry.options : {})
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`)
    throw new MedusaError(MedusaError.Types.INVALID_ARGUMENT, `${PLUGIN}: ${faults.join("; ")}`)
  }
  return parsed.data
}
