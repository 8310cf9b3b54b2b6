import { DURABLE_JOBS_MODULE } from "@bodycon/kit"
import type { DurableJobsModuleService } from "@bodycon/kit"
import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys, PaymentEvents } from "@medusajs/framework/utils"
import { isPayOnline } from "../cash-orders/online-payments"

type PaymentOfOrder = {
  payment_collection?: {
    metadata?: Record<string, unknown> | null
    order?: { id: string } | null
  } | null
}

/**
 * An order may become payable after it was placed. Routing again changes nothing for one that was routed; a
 * cash order that was paid online becomes a prepaid one first. Should this event be lost, the sweeps find it.
 */
export default async function paymentCaptured({
  event,
  container,
}: SubscriberArgs<{ id: string }>) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "payment",
    fields: ["id", "payment_collection.metadata", "payment_collection.order.id"],
    filters: { id: event.data.id },
  })
  const collection = (data[0] as unknown as PaymentOfOrder | undefined)?.payment_collection
  const orderId = collection?.order?.id
  if (!orderId) {
    return
  }
  await container.resolve<DurableJobsModuleService>(DURABLE_JOBS_MODULE).enqueue(
    isPayOnline(collection)
      ? {
          workflowId: "switch-order-to-prepaid",
          input: { order_id: orderId },
          key: `switch-order-to-prepaid:${orderId}`,
        }
      : { workflowId: "route-order", input: { id: orderId }, key: `route-order:${orderId}` }
  )
}

export const config: SubscriberConfig = { event: PaymentEvents.CAPTURED }
