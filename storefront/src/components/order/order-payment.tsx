import { isComing, isWaiting } from "@/lib/cod-code"
import { optional } from "@/lib/data/client"
import { codConfirmation, payOnlineOffer, type OrderRef } from "@/lib/data/order-payment"
import type { CodConfirmation, PayOnline } from "@/lib/payment-types"
import type { Journey, Order } from "@/lib/types"
import { AutoRefresh } from "./auto-refresh"
import { CodPanel } from "./cod-panel"
import { PayOnlinePanel } from "./pay-online-panel"

export type OrderQuestions = { confirmation: CodConfirmation | null; offer: PayOnline | null }

const NONE: OrderQuestions = { confirmation: null, offer: null }

/** Its order waits for a code that is not sent yet: jobs do that, a moment after the order. */
const COMING: CodConfirmation = {
  status: "pending",
  sentTo: null,
  channel: null,
  expiresAt: null,
  triesLeft: null,
  resendAt: null,
}

const COMING_MS = 3_000

const OVER = /^(delivered|cancelled|refunded|return)/

/**
 * What a cash order still asks of its shopper. Read together with the page, so that nothing moves when it
 * comes; without an answer the page is whole too.
 */
export async function orderQuestions(
  journey: Journey,
  order: Order | null,
  ref: OrderRef
): Promise<OrderQuestions> {
  // The cash payment of a cancelled order is cancelled too, so it no longer says how it was to be paid.
  if (journey.paymentMethod !== "cod" && journey.status !== "cancelled") {
    return NONE
  }
  const isOver = OVER.test(journey.status)
  const [confirmation, offer] = await Promise.all([
    optional(codConfirmation(ref), null),
    isOver ? null : optional(payOnlineOffer(ref), null),
  ])
  return {
    confirmation: confirmation ?? (order?.awaitsCode && !isOver ? COMING : null),
    offer,
  }
}

/** Whether nobody begins before the shopper has confirmed her order. */
export const waitsForCode = ({ confirmation }: OrderQuestions): boolean =>
  confirmation !== null && isWaiting(confirmation.status)

type OrderPaymentProps = {
  orderId: string
  token: string | null
  questions: OrderQuestions
  className?: string
}

/** Confirming a cash order, and paying it online after all. Both stay to say what came of it. */
export function OrderPayment({
  orderId,
  token,
  questions,
  className = "mb-12",
}: OrderPaymentProps) {
  const { confirmation, offer } = questions
  return (
    <div
      className={`grid items-start gap-5 empty:hidden md:auto-cols-fr md:grid-flow-col ${className}`}
    >
      {confirmation && isComing(confirmation) && <AutoRefresh everyMs={COMING_MS} />}
      <CodPanel orderId={orderId} token={token} confirmation={confirmation} />
      <PayOnlinePanel orderId={orderId} token={token} offer={offer} />
    </div>
  )
}
