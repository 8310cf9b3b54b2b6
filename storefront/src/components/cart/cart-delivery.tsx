"use client"

import { Truck } from "lucide-react"
import { useEffect, useState } from "react"

import { promisedBy } from "@/lib/delivery-words"
import { formatInr } from "@/lib/format"
import type { Cart, CartPromise } from "@/lib/types"
import { useCart } from "./cart-context"

const PATIENCE_MS = 10_000

/** Asked again whenever the bag's pieces change; the older answer stays until the newer is there. */
function usePromise(cart: Cart): CartPromise | null {
  const { pending } = useCart()
  const [promise, setPromise] = useState<CartPromise | null>(null)
  const pieces = cart.lines.map(({ variantId, quantity }) => `${variantId}×${quantity}`).join(" ")
  useEffect(() => {
    if (pending) return
    const controller = new AbortController()
    const timer = setTimeout(() => controller.abort(), PATIENCE_MS)
    fetch("/api/delivery-promise", { signal: controller.signal })
      .then(async (response) => (response.ok ? await response.json() : { promise: null }))
      .then((answer: { promise: CartPromise | null }) => setPromise(answer.promise))
      // The checkout knows more; the bag works without it.
      .catch(() => undefined)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [pieces, pending])
  return promise
}

/** One price and one date for all of the bag, each way it can travel. Nothing waits for it. */
export function CartDelivery({ cart }: { cart: Cart }) {
  const promise = usePromise(cart)
  if (!promise) {
    return null
  }
  const { pincode, serviceable, surface, express } = promise
  const ways = [
    { name: "Standard", ...surface },
    { name: "Express", ...express },
  ].filter((way) => way.amount !== null)
  return (
    <section
      aria-label={`Delivery to ${pincode}`}
      className="border-t border-line pt-5 text-[15px]"
      data-testid="cart-delivery"
    >
      <p className="flex items-center gap-2.5 font-medium">
        <Truck className="size-4 shrink-0 text-leaf" aria-hidden />
        Delivery to {pincode}
      </p>
      {serviceable ? (
        <ul className="mt-2 space-y-1.5">
          {ways.map(({ name, amount, date }) => (
            <li key={name} className="flex justify-between gap-4" data-testid="cart-delivery-way">
              <span>
                {name}
                <span className="block text-sm text-muted">{promisedBy(date, promise)}</span>
              </span>
              <span className="tabular-nums">{amount === 0 ? "Free" : formatInr(amount ?? 0)}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="mt-2 text-rani">
          No courier takes all of your bag to {pincode} yet. Another address may work.
        </p>
      )}
    </section>
  )
}
