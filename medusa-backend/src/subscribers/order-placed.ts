import { DURABLE_JOBS_MODULE } from "@bodycon/kit"
import type { DurableJobsModuleService } from "@bodycon/kit"
import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"

/** Queues the routing of a placed order. Should this event be lost, the sweep finds the order. */
export default async function orderPlaced({ event, container }: SubscriberArgs<{ id: string }>) {
  const jobs = container.resolve<DurableJobsModuleService>(DURABLE_JOBS_MODULE)
  await jobs.enqueue({
    workflowId: "route-order",
    input: { id: event.data.id },
    key: `route-order:${event.data.id}`,
  })
}

export const config: SubscriberConfig = { event: "order.placed" }
