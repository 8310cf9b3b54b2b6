import { DURABLE_JOBS_MODULE } from "@bodycon/kit"
import type { DurableJobsModuleService } from "@bodycon/kit"
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"

/**
 * A cancelled order is not bought any more. Part of cancelling, so that it fails when the job cannot be
 * written; should the process die in between, the sweep finds the order.
 */
cancelOrderWorkflow.hooks.orderCanceled(async ({ order }, { container }) => {
  await container.resolve<DurableJobsModuleService>(DURABLE_JOBS_MODULE).enqueue({
    workflowId: "cancel-order-supply",
    input: { order_id: order.id },
    key: `cancel-order-supply:${order.id}`,
  })
})
