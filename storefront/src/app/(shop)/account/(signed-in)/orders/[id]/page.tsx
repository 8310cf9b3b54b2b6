import { notFound } from "next/navigation"
import { Suspense } from "react"

import { JourneyView } from "@/components/order/journey-view"
import { OrderItems, OrderTotals } from "@/components/order/order-items"
import { OrderPayment, orderQuestions, waitsForCode } from "@/components/order/order-payment"
import { statusLabel } from "@/components/order/status"
import { hasArrived, ReturnEntry, ReturnEntrySkeleton } from "@/components/returns/return-entry"
import { ReviewForm } from "@/components/reviews/review-form"
import { optional } from "@/lib/data/client"
import { orderDetail, orderJourney } from "@/lib/data/orders"
import { reviewedLines } from "@/lib/data/reviews"
import { currentBodyProfile } from "@/lib/data/sizing"
import { formatDate } from "@/lib/format"
import { orderCondition } from "@/lib/parcel-words"
import type { OrderItem } from "@/lib/types"

type PageProps = { params: Promise<{ id: string }> }

const REVIEW_STATES: Record<string, string> = {
  pending: "Your review is being read. Thank you.",
  approved: "You reviewed this. Thank you.",
  rejected: "We could not publish your review.",
}

export default async function AccountOrderPage({ params }: PageProps) {
  const { id } = await params
  const journey = await orderJourney(id, null)
  const order = journey && (await orderDetail(id))
  if (!journey || !order) {
    notFound()
  }
  const [questions, reviewed, profile] = await Promise.all([
    orderQuestions(journey, order, { orderId: id, token: null }),
    optional(reviewedLines(), new Map<string, string>()),
    optional(currentBodyProfile(), null),
  ])
  const review = (item: OrderItem) => {
    const state = reviewed.get(item.id)
    if (state) {
      return (
        <p className="mt-3 text-sm text-leaf" data-testid="review-state">
          {REVIEW_STATES[state] ?? REVIEW_STATES.pending}
        </p>
      )
    }
    return item.delivered ? <ReviewForm orderId={order.id} item={item} profile={profile} /> : null
  }
  return (
    <>
      <p className="text-muted">
        <span data-testid="order-number">{order.number}</span>, placed{" "}
        {formatDate(order.placedAt, "date")}
      </p>
      <h1
        className="display mt-2 mb-10 text-5xl md:text-6xl"
        data-testid="order-status"
        data-status={journey.status}
      >
        {statusLabel(orderCondition(journey))}
      </h1>
      <OrderPayment orderId={id} token={null} questions={questions} />
      <JourneyView journey={journey} waits={waitsForCode(questions)} />
      {hasArrived(journey) && (
        <div className="mt-8">
          <Suspense fallback={<ReturnEntrySkeleton />}>
            <ReturnEntry orderId={id} token={null} />
          </Suspense>
        </div>
      )}
      <div className="mt-14 grid gap-10 border-t border-line pt-8 xl:grid-cols-[1fr_18rem]">
        <section aria-label="Items">
          <OrderItems items={order.items} action={review} />
        </section>
        <section aria-label="Summary" className="h-fit rounded-xl bg-sand p-6">
          <OrderTotals order={order} />
        </section>
      </div>
    </>
  )
}
