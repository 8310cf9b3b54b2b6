import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { DURABLE_JOBS_MODULE } from "../../../modules/durable-jobs/constants"
import type DurableJobsModuleService from "../../../modules/durable-jobs/service"
import { AdminListJobs } from "./validators"

/** Durable jobs, newest first; `?state=dead` are those that were given up. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const query = AdminListJobs.safeParse(req.query)
  if (!query.success) {
    const [issue] = query.error.issues
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `${issue.path.join(".") || "query"}: ${issue.message}`
    )
  }
  const service = req.scope.resolve<DurableJobsModuleService>(DURABLE_JOBS_MODULE)
  const jobs = await service.listJobs(query.data)
  res.json({ jobs, limit: query.data.limit, offset: query.data.offset })
}
