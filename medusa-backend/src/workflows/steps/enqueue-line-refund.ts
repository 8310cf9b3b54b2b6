import { DURABLE_JOBS_MODULE } from "@bodycon/kit"
import type { DurableJobsModuleService } from "@bodycon/kit"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

export type LineRefundJob = {
  order_id: string
  line_id: string
  /** ₹ */
  amount: string
  actor_id: string
}

/** Writes down that a line's money goes back, before anything moves; asked for twice, it is one job. */
export const enqueueLineRefundStep = createStep(
  "enqueue-line-refund",
  async (job: LineRefundJob, { container }) => {
    await container.resolve<DurableJobsModuleService>(DURABLE_JOBS_MODULE).enqueue({
      workflowId: "refund-unfulfillable-line",
      input: job,
      key: `refund-line:${job.line_id}`,
    })
    return new StepResponse(job)
  }
)
