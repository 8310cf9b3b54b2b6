import { DURABLE_JOBS_MODULE } from "@bodycon/kit"
import type { DurableJobsModuleService } from "@bodycon/kit"
import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"

/**
 * Queues what follows from a placed order: a cash order that needs it is asked about, every other is routed.
 * Should this event be lost, the sweeps find the order.
 */
export default async function orderPlaced({ event, container }: SubscriberArgs<{ id: string }>) {
  const { id } = event.data
  await container.resolve<DurableJobsModuleService>(DURABLE_JOBS_MODULE).enqueueMany([
    { workflowId: "route-order", input: { id }, key: `route-order:${id}` },
    {
      workflowId: "start-cod-confirmation",
      input: { order_id: id },
      key: `start-cod-confirmation:${id}`,
    },
  ])
}

export const config: SubscriberConfig = { event: "order.placed" }
