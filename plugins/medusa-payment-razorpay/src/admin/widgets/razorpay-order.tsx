import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Container, Heading, Skeleton, Text } from "@medusajs/ui"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { useQuery } from "@tanstack/react-query"
import { AttemptRow } from "../components/attempt-row"
import { BookedPayments } from "../components/booked-payments"
import { ModeBadge } from "../components/mode-badge"
import { WebhookLog } from "../components/webhook-log"
import { reasonWords } from "../lib/razorpay"
import type { OrderAnswer, RazorpayOrder } from "../lib/razorpay"
import { sdk } from "../lib/sdk"

/** A duplicate goes back while its order stays. */
const GOING_BACK: Partial<Record<RazorpayOrder["status"], string>> = {
  placed: "One payment goes back",
  refund_pending: "Being refunded",
  refunded: "Refunded",
}

const RazorpayOrderWidget = ({ data: order }: DetailWidgetProps<AdminOrder>) => {
  const { data, isLoading, isError } = useQuery({
    queryKey: ["razorpay-order", order.id],
    queryFn: () => sdk.client.fetch<OrderAnswer>(`/admin/orders/${order.id}/razorpay`),
  })

  if (isLoading) {
    return (
      <Container className="flex flex-col gap-2 px-6 py-4">
        <Skeleton className="h-5 w-24" />
        <Skeleton className="h-10 w-full" />
      </Container>
    )
  }
  if (isError) {
    return (
      <Container className="px-6 py-4">
        <Heading level="h2">Razorpay</Heading>
        <Text size="small">The payments could not be loaded.</Text>
      </Container>
    )
  }
  // Orders paid another way have nothing to say here.
  if (!data?.razorpay_orders.length) {
    return null
  }
  const attempts = data.razorpay_orders.flatMap((razorpayOrder) => razorpayOrder.payments)
  const attention = data.razorpay_orders.find(
    ({ reason, status }) =>
      reason && GOING_BACK[status] && (status !== "placed" || reason === "duplicate_payment")
  )

  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between px-6 py-4">
        <Heading level="h2">Razorpay</Heading>
        <ModeBadge mode={data.mode} />
      </div>
      {attention?.reason && (
        <Text size="small" className="px-6 py-3">
          {`${GOING_BACK[attention.status]}: ${reasonWords(attention.reason)}`}
        </Text>
      )}
      {attempts.length ? (
        <ul className="divide-y">
          {attempts.map((attempt) => (
            <AttemptRow key={attempt.id} attempt={attempt} />
          ))}
        </ul>
      ) : (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          Nobody has tried to pay {data.razorpay_orders[0].razorpay_order_id} yet, or the first
          report is on its way.
        </Text>
      )}
      <BookedPayments payments={data.payments} />
      <WebhookLog events={data.events} />
    </Container>
  )
}

export const config = defineWidgetConfig({ zone: "order.details.side.after" })

export default RazorpayOrderWidget
