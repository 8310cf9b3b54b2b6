import { DURABLE_JOBS_MODULE } from "@bodycon/kit"
import type { DurableJobsModuleService } from "@bodycon/kit"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { retryShipmentWorkflow } from "../../../../workflows"
import type { AdminRetryShipmentsType } from "../validators"

/** Parcels of one request; what is left over is tried again with the next. */
const BATCH = 1000

/** Queues every stopped booking of one cause again, such as all that wait for a full wallet. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminRetryShipmentsType>,
  res: MedusaResponse
) => {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const jobs = req.scope.resolve<DurableJobsModuleService>(DURABLE_JOBS_MODULE)
  const { data } = await query.graph({
    entity: "shipment",
    fields: ["id"],
    filters: { status: ["pending", "failed"], failure_code: req.validatedBody.failure_code },
    pagination: { take: BATCH, order: { created_at: "ASC" } },
  })
  const workflowId = retryShipmentWorkflow.getName()
  await jobs.enqueueMany(
    data.map(({ id }) => ({ workflowId, input: { id }, key: `${workflowId}:${id}` }))
  )
  res.json({ count: data.length })
}
