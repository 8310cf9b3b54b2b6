import { DURABLE_JOBS_MODULE } from "@bodycon/kit"
import type { DurableJobsModuleService } from "@bodycon/kit"
import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys, PaymentEvents } from "@medusajs/framework/utils"

type PaymentOfOrder = { payment_collection?: { order?: { id: string } | null } | null }

/**
 * An order may become payable after it was placed. Routing again changes nothing for one that was routed;
 * should this event be lost, the sweep finds the order.
 */
export default async function paymentCaptured({
  event,
  container,
}: SubscriberArgs<{ id: string }>) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "payment",
    fields: ["id", "payment_collection.order.id"],
    filters: { id: event.data.id },
  })
  const orderId = (data[0] as unknown as PaymentOfOrder | undefined)?.payment_collection?.order?.id
  if (orderId) {
    await container.resolve<DurableJobsModuleService>(DURABLE_JOBS_MODULE).enqueue({
      workflowId: "route-order",
      input: { id: orderId },
      key: `route-order:${orderId}`,
    })
  }
}

export const config: SubscriberConfig = { event: PaymentEvents.CAPTURED }
