import { DURABLE_JOBS_MODULE } from "@bodycon/kit"
import type { DurableJobsModuleService } from "@bodycon/kit"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

type UndeliveredRefunds = { order_id: string; unfulfillable_line_ids: string[]; is_cod: boolean }

/**
 * Has the refund of pieces that did not arrive proposed, and the shopper told. Cash was never paid, so
 * nobody is asked: the pieces leave the order.
 */
export const enqueueUndeliveredRefundsStep = createStep(
  "enqueue-undelivered-refunds",
  async ({ order_id, unfulfillable_line_ids: ids, is_cod }: UndeliveredRefunds, { container }) => {
    const jobs = container.resolve<DurableJobsModuleService>(DURABLE_JOBS_MODULE)
    if (ids.length) {
      await jobs.enqueueMany([
        { workflowId: "offer-refund", input: { order_id }, key: `offer-refund:${ids[0]}` },
        ...(is_cod ? ids : []).map((line_id) => ({
          workflowId: "request-line-refund",
          input: { order_id, line_id, actor_id: "system" },
          key: `request-line-refund:${line_id}`,
        })),
      ])
    }
    return new StepResponse(ids)
  }
)
