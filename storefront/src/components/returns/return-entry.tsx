import Link from "next/link"

import { optional } from "@/lib/data/client"
import { listReturns, returnOptions } from "@/lib/data/returns"
import { orderPath } from "@/lib/order-path"
import { entryWords } from "@/lib/return-words"
import type { Journey } from "@/lib/types"
import { ReturnCards } from "./return-cards"

type ReturnEntryProps = { orderId: string; token: string | null }

/** Whether anything of an order has come to its door, so that it could go back. */
export function hasArrived({ status, parcels }: Journey): boolean {
  return /^(return|delivered)/.test(status) || parcels.some((one) => one.status === "delivered")
}

/**
 * The way to a return, with until when or why not, and what was asked for already. It reads by itself, so
 * that an order's page never waits for it or breaks with it.
 */
export async function ReturnEntry({ orderId, token }: ReturnEntryProps) {
  const [options, requests] = await Promise.all([
    optional(returnOptions(orderId, token), null),
    optional(listReturns(orderId, token), []),
  ])
  const entry = options && entryWords(options)
  if (!entry && requests.length === 0) {
    return null
  }
  return (
    <section
      aria-labelledby="returns-heading"
      className="rounded-xl bg-sand p-5 md:p-7"
      data-testid="return-entry"
    >
      <h2 id="returns-heading" className="text-lg font-semibold">
        Returns and exchanges
      </h2>
      {entry && (
        <p className="mt-1 text-cocoa" data-testid="return-entry-words">
          {entry.words}
        </p>
      )}
      {entry?.open && (
        <Link
          href={orderPath(orderId, token, "/return")}
          className="btn btn-dark mt-4"
          data-testid="return-start"
        >
          Return or exchange
        </Link>
      )}
      {requests.length > 0 && (
        <div className="mt-5">
          <ReturnCards orderId={orderId} token={token} requests={requests} />
        </div>
      )}
    </section>
  )
}

/** As tall as the entry, until it is there. */
export function ReturnEntrySkeleton() {
  return <div className="skeleton h-44" aria-hidden />
}
