import type { Metadata } from "next"
import Link from "next/link"

import { TrackForm } from "@/components/order/track-form"

export const metadata: Metadata = { title: "Track an order" }

export default function TrackPage() {
  return (
    <div className="shell max-w-2xl py-10 md:py-20">
      <h1 className="display text-5xl md:text-7xl">Where is it?</h1>
      <p className="mt-4 mb-9 text-lg text-muted">
        Paste the link from your order message. If you ordered with an account, it is simply under{" "}
        <Link href="/account/orders" className="link text-ink">
          your orders
        </Link>
        .
      </p>
      <TrackForm />
    </div>
  )
}
