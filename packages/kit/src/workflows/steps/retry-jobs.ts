import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { DURABLE_JOBS_MODULE } from "../../modules/durable-jobs/constants"
import type DurableJobsModuleService from "../../modules/durable-jobs/service"

/** Gives jobs a fresh start. Nothing to undo: a job may always be tried once more. */
export const retryJobsStep = createStep(
  "retry-jobs",
  async (input: { ids: string[] }, { container }) => {
    const service = container.resolve<DurableJobsModuleService>(DURABLE_JOBS_MODULE)
    return new StepResponse({ retried: await service.retryJobs(input.ids) })
  }
)
