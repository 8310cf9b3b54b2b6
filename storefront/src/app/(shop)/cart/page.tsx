import type { Metadata } from "next"

import { CartPage } from "@/components/cart/cart-page"
import { currentCart } from "@/lib/data/cart"

export const metadata: Metadata = { title: "Your bag", robots: { index: false } }

export default async function Page() {
  const cart = await currentCart()
  return (
    <div className="shell py-8 md:py-14">
      <h1 className="display mb-6 text-5xl md:text-6xl">Your bag</h1>
      <CartPage initial={cart} />
    </div>
  )
}
