import { CircleCheck } from "lucide-react"
import type { Metadata } from "next"
import Link from "next/link"
import { notFound } from "next/navigation"

import { AutoRefresh } from "@/components/order/auto-refresh"
import { Timeline } from "@/components/order/timeline"
import { CancelReturn } from "@/components/returns/cancel-return"
import { Piece } from "@/components/returns/piece"
import { ReturnStatus } from "@/components/returns/return-status"
import { listReturns } from "@/lib/data/returns"
import { formatDate, formatInr, plural } from "@/lib/format"
import { orderPath } from "@/lib/order-path"
import { newestFirst } from "@/lib/parcel-words"
import type { ReturnRequest, ReturnRequestParcel } from "@/lib/return-types"
import {
  canCancelReturn,
  isReturnOver,
  refundWords,
  returnParcelLabel,
  returnStatusLabel,
} from "@/lib/return-words"

export const metadata: Metadata = { title: "Your return", robots: { index: false } }

type PageProps = {
  params: Promise<{ id: string; request_id: string }>
  searchParams: Promise<{ token?: string; placed?: string }>
}

export default async function ReturnRequestPage({ params, searchParams }: PageProps) {
  const [{ id, request_id }, { token = null, placed }] = await Promise.all([params, searchParams])
  const request = (await listReturns(id, token)).find((one) => one.id === request_id)
  if (!request) {
    notFound()
  }
  // Oldest first, as given; turned round so that what happened in one moment stays in order.
  const told = request.events.map(({ status, at }) => ({
    status,
    label: returnStatusLabel(status, request.kind),
    place: null,
    at,
  }))
  return (
    <div className="shell max-w-2xl py-10 md:py-16">
      {placed && request.status !== "cancelled" && (
        <p
          role="status"
          className="mb-8 flex items-start gap-3 rounded-xl bg-leaf-tint p-4 text-leaf"
          data-testid="return-done"
        >
          <CircleCheck className="mt-0.5 size-5 shrink-0" aria-hidden />
          <span>
            Got it, thank you. Your number is <b className="font-semibold">{request.number}</b>;
            this page shows every step.
          </span>
        </p>
      )}
      <p className="text-muted">
        {request.kind === "exchange" ? "Exchange" : "Return"}{" "}
        <span className="font-medium text-ink" data-testid="return-number">
          {request.number}
        </span>
      </p>
      <ReturnStatus request={request} />
      <Facts request={request} />
      <section aria-label="Pieces" className="mt-8">
        <ul className="space-y-4">
          {request.items.map((item) => (
            <li key={item.id} data-testid="return-request-item">
              <Piece
                {...item}
                note={<span className="text-muted">{plural(item.quantity, "piece")}</span>}
              />
            </li>
          ))}
        </ul>
      </section>
      {told.length > 0 && (
        <section aria-label="What happened">
          <Timeline events={newestFirst([...told].reverse())} />
        </section>
      )}
      {request.parcels.map((parcel, index) => (
        <Parcel key={parcel.awb ?? index} parcel={parcel} />
      ))}
      <div className="mt-10 flex flex-wrap gap-3 border-t border-line pt-6">
        {canCancelReturn(request.status) && (
          <CancelReturn orderId={id} requestId={request.id} token={token} />
        )}
        <Link href={orderPath(id, token)} className="btn btn-dark">
          To your order
        </Link>
      </div>
      {!isReturnOver(request.status) && <AutoRefresh />}
    </div>
  )
}

function Facts({ request }: { request: ReturnRequest }) {
  const { refund, pickupDate } = request
  return (
    <dl className="mt-6 flex flex-wrap gap-x-10 gap-y-3 text-[15px]">
      {pickupDate && (
        <div>
          <dt className="text-muted">Pickup</dt>
          <dd className="font-medium">{formatDate(pickupDate, "weekday")}</dd>
        </div>
      )}
      {request.kind === "return" && refund && (
        <div data-testid="return-refund">
          <dt className="text-muted">Refund</dt>
          <dd className="font-medium">
            {[refund.amount ? formatInr(refund.amount) : "Your money", refundWords(refund)].join(
              " "
            )}
          </dd>
        </div>
      )}
    </dl>
  )
}

function Parcel({ parcel }: { parcel: ReturnRequestParcel }) {
  const told = parcel.events.map((event) => ({ ...event, label: returnParcelLabel(event.status) }))
  return (
    <section
      aria-label="Parcel on its way back"
      className="mt-8 rounded-xl border border-line bg-white p-5"
      data-testid="return-parcel"
    >
      <h2 className="font-semibold">Parcel on its way back</h2>
      <p className="mt-1 text-cocoa">
        {[returnParcelLabel(parcel.status), parcel.courier, parcel.awb].filter(Boolean).join(", ")}
      </p>
      {parcel.status === "lost" && (
        <p className="mt-3 rounded-md bg-amber-tint px-4 py-3 text-[15px] text-amber">
          The courier cannot find it, and we are sorry. It was out of your hands: our team looks
          after it and writes to you.
        </p>
      )}
      {told.length > 0 && <Timeline events={newestFirst([...told].reverse())} />}
    </section>
  )
}
