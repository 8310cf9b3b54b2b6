import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { payReturnPayoutWorkflow } from "../../../../../workflows"
import { adminActor } from "../../../actor"
import type { PaidBodyType } from "../../validators"

/** The transfer was made. */
export const POST = async (req: AuthenticatedMedusaRequest<PaidBodyType>, res: MedusaResponse) => {
  const { id } = req.params
  await payReturnPayoutWorkflow(req.scope).run({
    input: { id, reference: req.validatedBody.reference, actor: adminActor(req) },
  })
  const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "return_payout",
    fields: req.queryConfig.fields,
    filters: { id },
  })
  res.json({ return_payout: data[0] })
}
