import { DURABLE_JOBS_MODULE } from "@bodycon/kit"
import type { DurableJobsModuleService } from "@bodycon/kit"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { retrievePickup } from "../../../helpers"

/**
 * Asks the courier about this supplier's address again. Answers 202 with what is known so far: `checked_at`
 * moves on when it is done.
 */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id } = req.params
  const pickup_location = await retrievePickup(req.scope, id)
  await req.scope.resolve<DurableJobsModuleService>(DURABLE_JOBS_MODULE).enqueue({
    workflowId: "sync-supplier-pickup",
    input: { id, recheck: true },
    key: `sync-supplier-pickup:${id}`,
  })
  res.status(202).json({ pickup_location })
}
