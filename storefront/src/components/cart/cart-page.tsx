"use client"

import Link from "next/link"

import { plural } from "@/lib/format"
import type { Cart } from "@/lib/types"
import { EmptyState } from "../ui/states"
import { countPieces, useCart } from "./cart-context"
import { CartDelivery } from "./cart-delivery"
import { CartLines } from "./cart-lines"
import { CartTotals, CouponForm } from "./cart-totals"

/** The bag's own page: what the server found at first, then whatever the shopper does to it. */
export function CartPage({ initial }: { initial: Cart | null }) {
  const context = useCart()
  const cart = context.ready ? context.cart : initial
  if (!cart || cart.lines.length === 0) {
    return (
      <EmptyState
        title="Your bag is empty"
        action={{ href: "/search?sort=new", label: "See what is new" }}
      >
        What you add waits here for thirty days.
      </EmptyState>
    )
  }
  return (
    <div className="grid gap-10 lg:grid-cols-[1fr_24rem] lg:gap-16">
      <section aria-label="Items">
        <p className="mb-1 text-muted">{plural(countPieces(cart), "piece")}</p>
        <CartLines lines={cart.lines} />
      </section>
      <section
        aria-label="Summary"
        className="h-fit space-y-6 rounded-xl bg-sand p-5 md:p-7 lg:sticky lg:top-28"
      >
        <CouponForm cart={cart} />
        <div aria-live="polite">
          {context.message && (
            <p
              className="rounded-md bg-rani-tint px-3.5 py-2.5 text-sm text-rani-deep"
              data-testid="cart-message"
            >
              {context.message}
            </p>
          )}
        </div>
        <CartTotals cart={cart} />
        <CartDelivery cart={cart} />
        <Link href="/checkout" className="btn btn-primary w-full" data-testid="checkout-link">
          Go to checkout
        </Link>
      </section>
    </div>
  )
}
