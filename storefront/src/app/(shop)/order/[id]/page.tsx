import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { Suspense } from "react"

import { JourneyView } from "@/components/order/journey-view"
import { AutoRefresh } from "@/components/order/auto-refresh"
import { OrderTotals } from "@/components/order/order-items"
import { OrderPayment, orderQuestions, waitsForCode } from "@/components/order/order-payment"
import { statusLabel } from "@/components/order/status"
import { hasArrived, ReturnEntry, ReturnEntrySkeleton } from "@/components/returns/return-entry"
import { optional } from "@/lib/data/client"
import { orderDetail, orderJourney } from "@/lib/data/orders"
import { formatDate } from "@/lib/format"
import { isOver, orderCondition } from "@/lib/parcel-words"

export const metadata: Metadata = { title: "Follow your order", robots: { index: false } }

/** Of these nothing is to be paid any more. */
const NOTHING_DUE = /^(cancelled|refunded)/

type PageProps = { params: Promise<{ id: string }>; searchParams: Promise<{ token?: string }> }

export default async function OrderPage({ params, searchParams }: PageProps) {
  const [{ id }, { token }] = await Promise.all([params, searchParams])
  const journey = await orderJourney(id, token ?? null)
  if (!journey) {
    notFound()
  }
  const order = await optional(orderDetail(id), null)
  const questions = await orderQuestions(journey, order, { orderId: id, token: token ?? null })
  const condition = orderCondition(journey)
  return (
    <div className="shell max-w-5xl py-10 md:py-16">
      <p className="text-muted">
        Order{" "}
        <span className="font-medium text-ink" data-testid="order-number">
          {journey.number}
        </span>
        , placed <time dateTime={journey.placedAt}>{formatDate(journey.placedAt, "date")}</time>
      </p>
      <h1
        className="display mt-2 mb-10 text-5xl md:mb-14 md:text-7xl"
        data-testid="order-status"
        data-status={journey.status}
      >
        {statusLabel(condition)}
      </h1>
      <OrderPayment orderId={id} token={token ?? null} questions={questions} />
      <JourneyView journey={journey} waits={waitsForCode(questions)} />
      {hasArrived(journey) && (
        <div className="mt-8">
          <Suspense fallback={<ReturnEntrySkeleton />}>
            <ReturnEntry orderId={id} token={token ?? null} />
          </Suspense>
        </div>
      )}
      {order && !NOTHING_DUE.test(journey.status) && (
        <section
          aria-labelledby="order-cost-heading"
          className="mt-8 rounded-xl bg-sand p-5 md:max-w-md md:p-7"
        >
          <h2 id="order-cost-heading" className="mb-4 text-lg font-semibold">
            What it costs
          </h2>
          <OrderTotals order={order} />
        </section>
      )}
      {!isOver(condition) && <AutoRefresh />}
    </div>
  )
}
