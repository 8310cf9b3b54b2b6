import type { Metadata } from "next"
import Link from "next/link"
import { notFound } from "next/navigation"

import { ReturnCards } from "@/components/returns/return-cards"
import { EmptyState } from "@/components/ui/states"
import { orderJourney } from "@/lib/data/orders"
import { listReturns } from "@/lib/data/returns"
import { orderPath } from "@/lib/order-path"

export const metadata: Metadata = { title: "Returns and exchanges", robots: { index: false } }

type PageProps = { params: Promise<{ id: string }>; searchParams: Promise<{ token?: string }> }

export default async function ReturnsPage({ params, searchParams }: PageProps) {
  const [{ id }, { token = null }] = await Promise.all([params, searchParams])
  const [journey, requests] = await Promise.all([orderJourney(id, token), listReturns(id, token)])
  if (!journey) {
    notFound()
  }
  return (
    <div className="shell max-w-2xl py-10 md:py-16">
      <Link href={orderPath(id, token)} className="link inline-flex min-h-11 items-center">
        Order {journey.number}
      </Link>
      <h1 className="display mt-2 mb-8 text-5xl md:text-6xl">Returns and exchanges</h1>
      {requests.length > 0 ? (
        <ReturnCards orderId={id} token={token} requests={requests} />
      ) : (
        <EmptyState
          title="Nothing is going back"
          action={{ href: orderPath(id, token), label: "To your order" }}
        />
      )}
    </div>
  )
}
