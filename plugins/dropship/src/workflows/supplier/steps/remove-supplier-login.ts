import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SUPPLIER_ACTOR_KEY } from "./register-supplier-login"

/**
 * Takes a removed person's logins away. A login that is also somebody else (a shopper, an admin) only
 * stops being a supplier's. It is the last step: a password that is gone could not be put back.
 */
export const removeSupplierLoginStep = createStep(
  "remove-supplier-login",
  async ({ id, email }: { id: string; email: string }, { container }) => {
    const auth = container.resolve(Modules.AUTH)
    const providers = await auth.listProviderIdentities(
      { entity_id: email },
      { relations: ["auth_identity"] }
    )
    const theirs = providers.flatMap(({ auth_identity }) =>
      auth_identity?.app_metadata?.[SUPPLIER_ACTOR_KEY] === id ? [auth_identity] : []
    )
    for (const identity of theirs) {
      const { [SUPPLIER_ACTOR_KEY]: _removed, ...others } = identity.app_metadata ?? {}
      if (Object.keys(others).some((key) => key.endsWith("_id"))) {
        await auth.updateAuthIdentities({ id: identity.id, app_metadata: others })
      } else {
        await auth.deleteAuthIdentities([identity.id])
      }
    }
    return new StepResponse(theirs.length)
  }
)
