import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { CheckCircleSolid, CircleDottedLine } from "@medusajs/icons"
import { Badge, Container, Heading, Skeleton, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { sdk } from "../lib/sdk"

type Journey = {
  number: string
  status: string
  steps: { status: string; at: string | null; done: boolean }[]
  payment_method: "prepaid" | "cod"
  waiting_for: "confirmation" | "payment" | null
  parcels: { number: string; status: string }[]
  unavailable: Unavailable[]
}

type Unavailable = {
  title: string
  variant_title: string | null
  quantity: number
  refund: { amount: string; status: "proposed" | "refunded" } | null
}

const moneyWords = ({ refund }: Unavailable, paymentMethod: Journey["payment_method"]) => {
  if (!refund) {
    return "being worked out"
  }
  if (paymentMethod === "cod") {
    return `pays ₹${refund.amount} less`
  }
  return refund.status === "refunded"
    ? `₹${refund.amount} sent back`
    : `₹${refund.amount} to go back`
}

const COLORS: Record<string, "green" | "orange" | "red" | "blue" | "grey"> = {
  delivered: "green",
  cancelled: "red",
  refunded: "grey",
  pending: "orange",
}

const WAITING = {
  confirmation: "Waiting for her confirmation",
  payment: "Payment pending",
}

const words = (status: string) =>
  status.replaceAll("_", " ").replace(/^./, (letter) => letter.toUpperCase())

const inIndia = (instant: string) =>
  new Date(instant).toLocaleString("en-IN", {
    timeZone: "Asia/Kolkata",
    day: "numeric",
    month: "short",
    hour: "numeric",
    minute: "2-digit",
  })

const OrderJourneyWidget = ({ data: order }: DetailWidgetProps<AdminOrder>) => {
  const { data, isLoading, isError } = useQuery({
    queryKey: ["order-journey", order.id],
    queryFn: () => sdk.client.fetch<{ journey: Journey }>(`/admin/orders/${order.id}/journey`),
    refetchInterval: 10_000,
  })
  const journey = data?.journey

  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between px-6 py-4">
        <div>
          <Heading level="h2">What the shopper sees</Heading>
          {journey && (
            <Text size="small" className="text-ui-fg-subtle">
              {journey.number}
            </Text>
          )}
        </div>
        {journey && (
          <Badge color={COLORS[journey.status] ?? "blue"}>
            {journey.waiting_for ? WAITING[journey.waiting_for] : words(journey.status)}
          </Badge>
        )}
      </div>
      {isLoading && (
        <div className="px-6 py-4">
          <Skeleton className="h-24 w-full" />
        </div>
      )}
      {isError && <Text className="px-6 py-4">The journey could not be loaded.</Text>}
      {journey && (
        <ol className="flex flex-col gap-3 px-6 py-4">
          {journey.steps.map((step) => (
            <li key={step.status} className="flex items-center gap-3">
              {step.done ? (
                <CheckCircleSolid className="text-ui-tag-green-icon" />
              ) : (
                <CircleDottedLine className="text-ui-fg-muted" />
              )}
              <Text size="small" className={step.done ? "" : "text-ui-fg-muted"}>
                {words(step.status)}
              </Text>
              <Text size="small" className="text-ui-fg-subtle ml-auto">
                {step.at ? inIndia(step.at) : ""}
              </Text>
            </li>
          ))}
        </ol>
      )}
      {journey && journey.unavailable.length > 0 && (
        <div className="px-6 py-4">
          <Text size="small" weight="plus">
            Nobody can deliver
          </Text>
          <ul className="mt-2 flex flex-col gap-2">
            {journey.unavailable.map((line, index) => (
              <li key={index} className="flex items-start justify-between gap-3">
                <Text size="small">
                  {`${line.quantity} × ${[line.title, line.variant_title].filter(Boolean).join(", ")}`}
                </Text>
                <Text size="small" className="text-ui-fg-subtle text-right">
                  {moneyWords(line, journey.payment_method)}
                </Text>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Container>
  )
}

export const config = defineWidgetConfig({ zone: "order.details.side.before" })

export default OrderJourneyWidget
