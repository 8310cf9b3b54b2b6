import { DURABLE_JOBS_MODULE } from "@bodycon/kit"
import type { DurableJobsModuleService } from "@bodycon/kit"
import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"

/** Queues that the suppliers get back what a shopper sent back. */
export default async function returnReceived({
  event,
  container,
}: SubscriberArgs<{ order_id: string; return_id: string }>) {
  const { return_id } = event.data
  await container.resolve<DurableJobsModuleService>(DURABLE_JOBS_MODULE).enqueue({
    workflowId: "record-customer-return",
    input: { return_id },
    key: `record-customer-return:${return_id}`,
  })
}

export const config: SubscriberConfig = { event: OrderWorkflowEvents.RETURN_RECEIVED }
