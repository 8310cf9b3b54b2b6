import type { Metadata } from "next"
import Link from "next/link"
import { notFound } from "next/navigation"

import { OrderItems, OrderTotals } from "@/components/order/order-items"
import { OrderPayment, orderQuestions, waitsForCode } from "@/components/order/order-payment"
import { orderDetail, orderJourney } from "@/lib/data/orders"
import { orderPath } from "@/lib/order-path"

export const metadata: Metadata = { title: "Thank you", robots: { index: false } }

type PageProps = { params: Promise<{ id: string }>; searchParams: Promise<{ token?: string }> }

export default async function ConfirmedPage({ params, searchParams }: PageProps) {
  const [{ id }, { token }] = await Promise.all([params, searchParams])
  const journey = await orderJourney(id, token ?? null)
  if (!journey) {
    notFound()
  }
  const order = await orderDetail(id)
  const questions = await orderQuestions(journey, order, { orderId: id, token: token ?? null })
  return (
    <div className="shell max-w-5xl py-10 md:py-16">
      <p className="eyebrow text-leaf">Order placed</p>
      <h1 className="display mt-3 text-5xl md:text-7xl">
        Thank you{order?.address?.firstName ? `, ${order.address.firstName}` : ""}.
      </h1>
      <p className="mt-5 max-w-xl text-lg text-cocoa">
        Your order{" "}
        <b className="font-semibold whitespace-nowrap text-ink" data-testid="order-number">
          {journey.number}
        </b>{" "}
        is with us.{" "}
        {waitsForCode(questions) && "One thing is left: confirm it with the code we send you. "}
        Its own page shows every step, from the maker to your door; keep the link.
      </p>
      <OrderPayment orderId={id} token={token ?? null} questions={questions} className="mt-8" />
      <Link href={orderPath(id, token)} className="btn btn-primary mt-7" data-testid="track-order">
        Follow this order
      </Link>
      {order && (
        <div className="mt-12 grid gap-10 border-t border-line pt-8 md:grid-cols-[1fr_20rem] md:gap-16">
          <section aria-label="Items">
            <OrderItems items={order.items} />
          </section>
          <section aria-label="Summary" className="h-fit space-y-6 rounded-xl bg-sand p-6">
            <OrderTotals order={order} />
            {order.address && (
              <address className="text-[15px] leading-relaxed text-cocoa not-italic">
                {[order.address.firstName, order.address.lastName].filter(Boolean).join(" ")}
                <br />
                {[order.address.address1, order.address.address2].filter(Boolean).join(", ")}
                <br />
                {order.address.city}, {order.address.province} {order.address.postalCode}
              </address>
            )}
          </section>
        </div>
      )}
    </div>
  )
}
