import type { ReactNode } from "react"

import { CartProvider } from "@/components/cart/cart-context"
import { CartDrawer } from "@/components/cart/cart-drawer"
import { Footer } from "@/components/layout/footer"
import { Header } from "@/components/layout/header"
import { currentCart } from "@/lib/data/cart"
import { optional } from "@/lib/data/client"

export default function ShopLayout({ children }: { children: ReactNode }) {
  // Not awaited: the page is on screen before the bag's contents are known.
  const cart = optional(currentCart(), null)
  return (
    <CartProvider cart={cart}>
      <a
        href="#main"
        className="sr-only z-50 rounded-full bg-ink px-5 py-3 text-paper focus:not-sr-only focus:fixed focus:top-3 focus:left-3"
      >
        Skip to the content
      </a>
      <Header />
      <main id="main" className="flex-1">
        {children}
      </main>
      <Footer />
      <CartDrawer />
    </CartProvider>
  )
}
