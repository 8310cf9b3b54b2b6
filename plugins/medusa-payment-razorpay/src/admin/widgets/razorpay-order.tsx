import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { ArrowUpRightOnBox } from "@medusajs/icons"
import { Badge, Container, Heading, Skeleton, StatusBadge, Text } from "@medusajs/ui"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { useQuery } from "@tanstack/react-query"
import { sdk } from "../lib/sdk"

type Payment = {
  id: string
  razorpay_payment_id: string
  status: "created" | "authorized" | "captured" | "refunded" | "failed"
  method: string | null
  amount: number
  amount_refunded: number
  error_description: string | null
  attempted_at: string
}

type RazorpayOrder = {
  id: string
  razorpay_order_id: string
  status: "open" | "placed" | "refund_pending" | "refunded" | "expired"
  reason: string | null
  amount: number
  last_error: string | null
  signature_verified_at: string | null
  payments: Payment[]
}

type Answer = { mode: "test" | "live"; razorpay_orders: RazorpayOrder[] }

const DASHBOARD = "https://dashboard.razorpay.com/app/payments"

const COLORS = {
  created: "grey",
  authorized: "orange",
  captured: "green",
  refunded: "blue",
  failed: "red",
} as const

const METHODS: Record<string, string> = {
  upi: "UPI",
  card: "Card",
  netbanking: "Netbanking",
  wallet: "Wallet",
  emi: "EMI",
}

const inr = new Intl.NumberFormat("en-IN", { style: "currency", currency: "INR" })
const when = new Intl.DateTimeFormat("en-IN", {
  dateStyle: "medium",
  timeStyle: "short",
  timeZone: "Asia/Kolkata",
})

const PaymentRow = ({ payment }: { payment: Payment }) => (
  <li className="flex flex-col gap-1 px-6 py-3">
    <div className="flex items-center justify-between gap-2">
      <Text size="small" weight="plus">
        {inr.format(payment.amount)}
        {payment.method ? ` · ${METHODS[payment.method] ?? payment.method}` : ""}
      </Text>
      <StatusBadge color={COLORS[payment.status]}>{payment.status}</StatusBadge>
    </div>
    <div className="flex items-center justify-between gap-2">
      <a
        className="text-ui-fg-interactive txt-small inline-flex items-center gap-1"
        href={`${DASHBOARD}/${payment.razorpay_payment_id}`}
        target="_blank"
        rel="noreferrer"
      >
        {payment.razorpay_payment_id}
        <ArrowUpRightOnBox />
      </a>
      <Text size="xsmall" className="text-ui-fg-muted">
        {when.format(new Date(payment.attempted_at))}
      </Text>
    </div>
    {payment.amount_refunded > 0 && (
      <Text size="small" className="text-ui-fg-subtle">
        Refunded {inr.format(payment.amount_refunded)}
      </Text>
    )}
    {payment.status === "failed" && payment.error_description && (
      <Text size="small" className="text-ui-fg-subtle">
        {payment.error_description}
      </Text>
    )}
  </li>
)

const RazorpayOrderWidget = ({ data: order }: DetailWidgetProps<AdminOrder>) => {
  const { data, isLoading, isError } = useQuery({
    queryKey: ["razorpay-order", order.id],
    queryFn: () => sdk.client.fetch<Answer>(`/admin/orders/${order.id}/razorpay`),
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
  const payments = data.razorpay_orders.flatMap((razorpayOrder) => razorpayOrder.payments)
  const attention = data.razorpay_orders.find((entry) => entry.reason)

  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between px-6 py-4">
        <Heading level="h2">Razorpay</Heading>
        {data.mode === "test" && (
          <Badge size="2xsmall" color="orange">
            Test mode
          </Badge>
        )}
      </div>
      {attention && (
        <Text size="small" className="px-6 py-3">
          {attention.status === "refund_pending" ? "Being refunded" : "Refunded"}:{" "}
          {attention.reason?.replace(/_/g, " ")}
        </Text>
      )}
      {payments.length ? (
        <ul className="divide-y">
          {payments.map((payment) => (
            <PaymentRow key={payment.id} payment={payment} />
          ))}
        </ul>
      ) : (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          Nobody has tried to pay {data.razorpay_orders[0].razorpay_order_id} yet, or the first
          report is on its way.
        </Text>
      )}
    </Container>
  )
}

export const config = defineWidgetConfig({ zone: "order.details.side.after" })

export default RazorpayOrderWidget
