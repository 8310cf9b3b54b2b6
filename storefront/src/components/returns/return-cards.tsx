import { ChevronRight } from "lucide-react"
import Link from "next/link"

import { plural } from "@/lib/format"
import { orderPath } from "@/lib/order-path"
import type { ReturnRequest } from "@/lib/return-types"
import { returnStatusLabel } from "@/lib/return-words"

type ReturnCardsProps = { orderId: string; token: string | null; requests: ReturnRequest[] }

/** What was asked to go back, newest first, each with where it is. */
export function ReturnCards({ orderId, token, requests }: ReturnCardsProps) {
  return (
    <ul className="space-y-3">
      {requests.map((request) => {
        const pieces = request.items.reduce((sum, item) => sum + item.quantity, 0)
        return (
          <li key={request.id}>
            <Link
              href={orderPath(orderId, token, `/returns/${encodeURIComponent(request.id)}`)}
              className="flex min-h-14 items-center gap-4 rounded-xl border border-line bg-white p-4 hover:border-ink"
              data-testid="return-card"
            >
              <span className="min-w-0 flex-1">
                <span className="block font-semibold">
                  {request.kind === "exchange" ? "Exchange" : "Return"} {request.number}
                </span>
                <span className="block text-sm text-muted">
                  {plural(pieces, "piece")}, {returnStatusLabel(request.status, request.kind)}
                </span>
              </span>
              <ChevronRight className="size-5 text-muted" aria-hidden />
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
