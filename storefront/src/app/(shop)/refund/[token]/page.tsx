import type { Metadata } from "next"
import Link from "next/link"

import { RefundDesk } from "@/components/refund/refund-desk"
import { EmptyState } from "@/components/ui/states"
import { refundDetails } from "@/lib/data/refund-details"
import { formatInr } from "@/lib/format"

export const metadata: Metadata = {
  title: "Your refund",
  robots: { index: false },
  referrer: "no-referrer",
}

type PageProps = { params: Promise<{ token: string }> }

/** The refund of a cash order, opened by a link from a mail: no login, the shopper says where it goes. */
export default async function RefundPage({ params }: PageProps) {
  const { token } = await params
  const details = await refundDetails(token)
  if (!details) {
    return <GoneLink />
  }
  return (
    <div className="shell max-w-2xl py-10 md:py-16">
      <p className="text-muted">
        Order{" "}
        <span className="font-medium text-ink" data-testid="refund-order">
          {details.orderNumber}
        </span>
      </p>
      <h1 className="display mt-2 mb-6 text-5xl md:text-6xl" data-testid="refund-amount">
        {formatInr(details.amount)} back to you
      </h1>
      <RefundDesk token={token} initial={details} />
    </div>
  )
}

/** An expired or altered link: the same page for both, because it must not tell which. */
function GoneLink() {
  return (
    <div className="shell" data-testid="refund-gone">
      <EmptyState
        title="This link is no longer open"
        action={{ href: "/track", label: "Find your order" }}
      >
        <p>
          Still waiting for your money?{" "}
          <Link href="/help/contact" className="link inline-flex min-h-11 items-center text-ink">
            Write to us
          </Link>{" "}
          with your order number, and we send you a new link.
        </p>
      </EmptyState>
    </div>
  )
}
