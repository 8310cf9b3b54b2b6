import { DURABLE_JOBS_MODULE } from "@bodycon/kit"
import type { DurableJobsModuleService } from "@bodycon/kit"
import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys, PaymentEvents } from "@medusajs/framework/utils"
import { COD_PROVIDER_ID } from "../dispatch/is-payable"

type PaymentOfOrder = {
  provider_id: string
  payment_collection?: { order?: { id: string } | null } | null
}

/** Queues the payouts of cash that was refunded. Should this event be lost, the sweep finds the refund. */
export default async function paymentRefunded({
  event,
  container,
}: SubscriberArgs<{ id: string }>) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "payment",
    fields: ["id", "provider_id", "payment_collection.order.id"],
    filters: { id: event.data.id },
  })
  const payment = data[0] as unknown as PaymentOfOrder | undefined
  const orderId = payment?.payment_collection?.order?.id
  if (orderId && payment.provider_id === COD_PROVIDER_ID) {
    await container.resolve<DurableJobsModuleService>(DURABLE_JOBS_MODULE).enqueue({
      workflowId: "pay-out-cash-refunds",
      input: { order_id: orderId },
      key: `pay-out-cash-refunds:${orderId}`,
    })
  }
}

export const config: SubscriberConfig = { event: PaymentEvents.REFUNDED }
