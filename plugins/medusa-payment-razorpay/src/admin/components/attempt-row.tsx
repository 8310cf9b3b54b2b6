import { StatusBadge, Text } from "@medusajs/ui"
import { inIndia, methodName, money, paymentUrl, refundUrl } from "../lib/razorpay"
import type { Attempt, Refund } from "../lib/razorpay"
import { DashboardLink } from "./dashboard-link"

const COLORS = {
  created: "grey",
  authorized: "orange",
  captured: "green",
  refunded: "blue",
  failed: "red",
} as const

const REFUND_COLORS = { pending: "orange", processed: "green", failed: "red" } as const

const ORIGINS = {
  medusa: "by this shop",
  automatic: "by itself",
  dashboard: "in the Razorpay dashboard",
} as const

const RefundRow = ({ refund }: { refund: Refund }) => (
  <li className="flex flex-col gap-1">
    <div className="flex items-center justify-between gap-2">
      <Text size="small">
        Refund of {money(refund.amount)}, {ORIGINS[refund.origin]}
      </Text>
      <StatusBadge color={REFUND_COLORS[refund.status]}>
        <span className="capitalize">{refund.status}</span>
      </StatusBadge>
    </div>
    <div className="flex items-center justify-between gap-2">
      <DashboardLink href={refundUrl(refund.razorpay_refund_id)}>
        {refund.razorpay_refund_id}
      </DashboardLink>
      <Text size="xsmall" className="text-ui-fg-muted">
        {inIndia(refund.refunded_at)}
      </Text>
    </div>
    {refund.status === "failed" && (
      <Text size="small" className="text-ui-fg-error">
        {refund.replaced_by
          ? `Sent again as ${refund.replaced_by}.`
          : refund.resend_requested_at
            ? "Being sent again."
            : (refund.last_error ??
              "Razorpay could not send it. Send it again from the Razorpay page.")}
      </Text>
    )}
  </li>
)

/** One attempt to pay, with what was refunded of it. */
export const AttemptRow = ({ attempt }: { attempt: Attempt }) => (
  <li className="flex flex-col gap-1 px-6 py-3">
    <div className="flex items-center justify-between gap-2">
      <Text size="small" weight="plus">
        {money(attempt.amount)}
        {attempt.method ? ` · ${methodName(attempt.method)}` : ""}
      </Text>
      <StatusBadge color={COLORS[attempt.status]}>
        <span className="capitalize">{attempt.status}</span>
      </StatusBadge>
    </div>
    <div className="flex items-center justify-between gap-2">
      <DashboardLink href={paymentUrl(attempt.razorpay_payment_id)}>
        {attempt.razorpay_payment_id}
      </DashboardLink>
      <Text size="xsmall" className="text-ui-fg-muted">
        {inIndia(attempt.attempted_at)}
      </Text>
    </div>
    {attempt.amount_refunded > 0 && (
      <Text size="small" className="text-ui-fg-subtle">
        Refunded {money(attempt.amount_refunded)}
      </Text>
    )}
    {attempt.status === "failed" && attempt.error_description && (
      <Text size="small" className="text-ui-fg-subtle">
        {attempt.error_description}
      </Text>
    )}
    {!!attempt.refunds?.length && (
      <ul className="mt-1 flex flex-col gap-2 border-l pl-3">
        {attempt.refunds.map((refund) => (
          <RefundRow key={refund.id} refund={refund} />
        ))}
      </ul>
    )}
  </li>
)
