"use client"

import Link from "next/link"

import { plural } from "@/lib/format"
import { Drawer } from "../ui/drawer"
import { countPieces, useCart } from "./cart-context"
import { CartLines } from "./cart-lines"
import { CartTotals } from "./cart-totals"

/** The bag at the side of every page. */
export function CartDrawer() {
  const { cart, open, setOpen, message, pending } = useCart()
  const close = () => setOpen(false)
  const empty = !cart || cart.lines.length === 0
  return (
    <Drawer
      open={open}
      onClose={close}
      title={empty ? "Your bag" : `Your bag, ${plural(countPieces(cart), "piece")}`}
      variant="full"
      testId="cart-drawer"
      footer={
        empty ? undefined : (
          <div className="space-y-4">
            <CartTotals cart={cart} />
            <div className="grid grid-cols-2 gap-2.5">
              <Link href="/cart" onClick={close} className="btn btn-outline px-3">
                View bag
              </Link>
              <Link
                href="/checkout"
                onClick={close}
                aria-disabled={pending}
                className="btn btn-primary px-3"
                data-testid="checkout-link"
              >
                Checkout
              </Link>
            </div>
          </div>
        )
      }
    >
      <div aria-live="polite">
        {message && (
          <p className="mb-3 rounded-md bg-rani-tint px-3.5 py-2.5 text-sm text-rani-deep">
            {message}
          </p>
        )}
      </div>
      {empty ? (
        <div className="flex flex-col items-start gap-5 py-8">
          <p className="display text-3xl">Nothing in it yet.</p>
          <p className="text-muted">
            Pick a size on any piece and it waits for you here for thirty days.
          </p>
          <Link href="/search?sort=new" onClick={close} className="btn btn-dark">
            See what is new
          </Link>
        </div>
      ) : (
        <CartLines lines={cart.lines} />
      )}
    </Drawer>
  )
}
