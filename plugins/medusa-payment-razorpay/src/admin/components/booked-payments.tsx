import { Text } from "@medusajs/ui"
import { inIndia, money } from "../lib/razorpay"
import type { BookedPayment } from "../lib/razorpay"

const Movement = ({ name, amount, at }: { name: string; amount: number; at: string }) => (
  <li className="flex items-center justify-between gap-2">
    <Text size="small">
      {name} {money(amount)}
    </Text>
    <Text size="xsmall" className="text-ui-fg-muted">
      {inIndia(at)}
    </Text>
  </li>
)

/** What the shop's own books say: captures and refunds. */
export const BookedPayments = ({ payments }: { payments: BookedPayment[] }) => {
  const moved = payments.filter(({ captures, refunds }) => captures.length || refunds.length)
  if (!moved.length) {
    return null
  }
  return (
    <div className="px-6 py-3">
      <Text size="xsmall" className="text-ui-fg-subtle mb-1">
        In the shop&apos;s books
      </Text>
      <ul className="flex flex-col gap-1">
        {moved.flatMap((payment) => [
          ...payment.captures.map((capture) => (
            <Movement
              key={capture.id}
              name="Captured"
              amount={capture.amount}
              at={capture.created_at}
            />
          )),
          ...payment.refunds.map((refund) => (
            <Movement
              key={refund.id}
              name="Refunded"
              amount={refund.amount}
              at={refund.created_at}
            />
          )),
        ])}
      </ul>
    </div>
  )
}
