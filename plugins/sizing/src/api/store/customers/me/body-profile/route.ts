import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { toStoreBodyProfile } from "../../../../../lib/body-profile"
import { SIZING_MODULE } from "../../../../../modules/sizing/constants"
import type SizingModuleService from "../../../../../modules/sizing/service"
import { deleteBodyProfileWorkflow, saveBodyProfileWorkflow } from "../../../../../workflows"
import type { StoreSaveBodyProfileType } from "./validators"

/** The shopper's own profile, `null` while she has none. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const sizing = req.scope.resolve<SizingModuleService>(SIZING_MODULE)
  const [profile] = await sizing.listBodyProfiles({ customer_id: req.auth_context.actor_id })
  res.json({ body_profile: profile ? toStoreBodyProfile(profile) : null })
}

export const PUT = async (
  req: AuthenticatedMedusaRequest<StoreSaveBodyProfileType>,
  res: MedusaResponse
) => {
  const { result } = await saveBodyProfileWorkflow(req.scope).run({
    input: { ...req.validatedBody, customer_id: req.auth_context.actor_id },
  })
  res.json({ body_profile: toStoreBodyProfile(result) })
}

/** Erases the profile and with it the consent. */
export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  await deleteBodyProfileWorkflow(req.scope).run({
    input: { customer_id: req.auth_context.actor_id },
  })
  res.json({ object: "body_profile", deleted: true })
}
