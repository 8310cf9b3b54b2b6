import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Container, Heading, StatusBadge, Text } from "@medusajs/ui"
import type { AdminOrder, AdminPayment, DetailWidgetProps } from "@medusajs/framework/types"
import { useQuery } from "@tanstack/react-query"
import { money } from "../lib/format"
import { OrderStanding } from "../lib/order-standing"
import { sdk } from "../lib/sdk"

/** Whole paise, because a sum of rupees in floating point may end in a crumb. */
const sum = (amounts: number[]): number =>
  amounts.reduce((total, amount) => total + Math.round(amount * 100), 0) / 100

const stateOf = (payment: AdminPayment, collected: number) => {
  if (payment.canceled_at) {
    return payment.data?.replaced_by
      ? ({ color: "blue", label: "Paid online instead" } as const)
      : ({ color: "red", label: "Not collected" } as const)
  }
  if (collected >= payment.amount) {
    return { color: "green", label: "Collected" } as const
  }
  return collected > 0
    ? ({ color: "orange", label: "Partly collected" } as const)
    : ({ color: "grey", label: "To collect" } as const)
}

const Row = ({ label, amount }: { label: string; amount: number }) => (
  <div className="flex items-center justify-between px-6 py-3">
    <Text size="small" className="text-ui-fg-subtle">
      {label}
    </Text>
    <Text size="small">{money(amount)}</Text>
  </div>
)

const CodPayment = ({ payment }: { payment: AdminPayment }) => {
  const collected = sum((payment.captures ?? []).map((capture) => Number(capture.amount)))
  const refunded = sum((payment.refunds ?? []).map((refund) => Number(refund.amount)))
  const open = payment.canceled_at ? 0 : sum([Number(payment.amount), -collected])
  const { color, label } = stateOf(payment, collected)

  return (
    <div className="divide-y">
      <div className="flex items-center justify-between px-6 py-4">
        <Heading level="h2">Cash on delivery</Heading>
        <StatusBadge color={color}>{label}</StatusBadge>
      </div>
      <Row label="Order" amount={Number(payment.amount)} />
      <Row label="Collected" amount={collected} />
      <Row label="To collect" amount={open} />
      {refunded > 0 && <Row label="Refunded" amount={refunded} />}
    </div>
  )
}

/** The order's page reads payments without what was collected of them. */
const PAYMENT_FIELDS = [
  "id",
  "amount",
  "provider_id",
  "canceled_at",
  "data",
  "captures.amount",
  "refunds.amount",
].map((field) => `payment_collections.payments.${field}`)

const CodOrderWidget = ({ data: shown }: DetailWidgetProps<AdminOrder>) => {
  const { data } = useQuery({
    queryKey: ["cod-order", shown.id, shown.updated_at],
    queryFn: () =>
      sdk.admin.order.retrieve(shown.id, { fields: ["id", ...PAYMENT_FIELDS].join(",") }),
  })
  const payments = (data?.order.payment_collections ?? [])
    .flatMap((collection) => collection.payments ?? [])
    .filter((payment) => payment.provider_id.startsWith("pp_cod"))

  // Orders paid another way have nothing to say here.
  if (!payments.length) {
    return null
  }
  return (
    <Container className="divide-y p-0">
      {payments.map((payment) => (
        <CodPayment key={payment.id} payment={payment} />
      ))}
      <OrderStanding orderId={shown.id} />
    </Container>
  )
}

export const config = defineWidgetConfig({ zone: "order.details.side.after" })

export default CodOrderWidget
