import type { Metadata } from "next"
import Link from "next/link"

import { Logo } from "@/components/layout/logo"

export const metadata: Metadata = { title: "Not found" }

export default function NotFound() {
  return (
    <main className="shell flex min-h-dvh flex-col py-6" data-testid="not-found">
      <Link href="/" aria-label="Bodycon, home">
        <Logo />
      </Link>
      <div className="my-auto flex flex-col items-start gap-5 py-16">
        <h1 className="display text-6xl md:text-8xl">Out of stock, this page.</h1>
        <p className="max-w-md text-lg text-muted">
          It was here once, or never. The rest of the shop is still open.
        </p>
        <div className="flex flex-wrap gap-3">
          <Link href="/" className="btn btn-dark">
            To the shop
          </Link>
          <Link href="/search" className="btn btn-outline">
            See everything
          </Link>
        </div>
      </div>
    </main>
  )
}
