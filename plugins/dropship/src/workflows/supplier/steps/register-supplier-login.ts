import { MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

const PROVIDER = "emailpass"
/** `<actor type>_id`, the key under which Medusa looks for the actor of a login. */
export const SUPPLIER_ACTOR_KEY = "supplier_id"

type Input = { user_id: string; email: string; password: string }

/**
 * Gives a supplier user a login with e-mail and password. A login that is already theirs stays as it is,
 * password included.
 * @throws MedusaError DUPLICATE_ERROR when somebody else uses the e-mail to sign in
 */
export const registerSupplierLoginStep = createStep(
  "register-supplier-login",
  async ({ user_id, email, password }: Input, { container }) => {
    const auth = container.resolve(Modules.AUTH)
    const [provider] = await auth.listProviderIdentities(
      { entity_id: email, provider: PROVIDER },
      { relations: ["auth_identity"] }
    )
    const known = provider?.auth_identity
    if (known?.app_metadata?.[SUPPLIER_ACTOR_KEY] === user_id) {
      return new StepResponse(known.id, null)
    }
    const { success, authIdentity, error } = await auth.register(PROVIDER, {
      body: { email, password },
    })
    if (!success || !authIdentity) {
      throw new MedusaError(MedusaError.Types.DUPLICATE_ERROR, error ?? `email ${email} is taken`)
    }
    await auth.updateAuthIdentities({
      id: authIdentity.id,
      app_metadata: { [SUPPLIER_ACTOR_KEY]: user_id },
    })
    return new StepResponse(authIdentity.id, authIdentity.id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve(Modules.AUTH).deleteAuthIdentities([id])
    }
  }
)
