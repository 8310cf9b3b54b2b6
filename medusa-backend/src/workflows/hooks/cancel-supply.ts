import { DURABLE_JOBS_MODULE } from "@bodycon/kit"
import type { DurableJobsModuleService } from "@bodycon/kit"
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"

/**
 * A cancelled order is not bought any more, and nobody is asked whether she wants it. Part of cancelling, so
 * that it fails when the jobs cannot be written; should the process die in between, the sweep finds the order.
 */
cancelOrderWorkflow.hooks.orderCanceled(async ({ order }, { container }) => {
  await container.resolve<DurableJobsModuleService>(DURABLE_JOBS_MODULE).enqueueMany([
    {
      workflowId: "cancel-order-supply",
      input: { order_id: order.id },
      key: `cancel-order-supply:${order.id}`,
    },
    {
      workflowId: "settle-cod-confirmation",
      input: { order_id: order.id, reason: "order_cancelled" },
      key: `settle-cod-confirmation:${order.id}`,
    },
  ])
})
