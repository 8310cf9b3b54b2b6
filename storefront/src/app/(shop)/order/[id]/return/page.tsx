import type { Metadata } from "next"
import Link from "next/link"
import { notFound } from "next/navigation"

import { ReturnFlow } from "@/components/returns/return-flow"
import { EmptyState } from "@/components/ui/states"
import { orderDetail, orderJourney } from "@/lib/data/orders"
import { returnOptions } from "@/lib/data/returns"
import { orderPath } from "@/lib/order-path"
import { entryWords } from "@/lib/return-words"

export const metadata: Metadata = { title: "Return or exchange", robots: { index: false } }

type PageProps = { params: Promise<{ id: string }>; searchParams: Promise<{ token?: string }> }

export default async function ReturnPage({ params, searchParams }: PageProps) {
  const [{ id }, { token = null }] = await Promise.all([params, searchParams])
  const [journey, options] = await Promise.all([orderJourney(id, token), returnOptions(id, token)])
  if (!journey || !options) {
    notFound()
  }
  const entry = entryWords(options)
  const back = orderPath(id, token)
  if (!entry.open) {
    return (
      <div className="shell" data-testid="return-closed">
        <EmptyState
          title="Nothing can go back just now"
          action={{ href: back, label: "To your order" }}
        >
          {entry.words}
        </EmptyState>
      </div>
    )
  }
  const order = await orderDetail(id)
  return (
    <div className="shell max-w-2xl py-8 md:py-14">
      <h1 className="text-muted">
        Return or exchange,{" "}
        <Link href={back} className="link inline-flex min-h-11 items-center whitespace-nowrap">
          order {journey.number}
        </Link>
      </h1>
      <ReturnFlow orderId={id} token={token} options={options} home={order?.address ?? null} />
    </div>
  )
}
