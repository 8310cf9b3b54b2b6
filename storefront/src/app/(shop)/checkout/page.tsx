import type { Metadata } from "next"
import { redirect } from "next/navigation"

import { Checkout } from "@/components/checkout/checkout"
import { EmptyState } from "@/components/ui/states"
import { currentCart } from "@/lib/data/cart"
import { orderOfCart, paymentMemory, paymentMethods, paymentProgress } from "@/lib/data/checkout"
import { optional } from "@/lib/data/client"
import { currentCustomer } from "@/lib/data/customer"
import { readSession } from "@/lib/data/session"
import { listShippingChoices } from "@/lib/data/shipping"
import { orderPath } from "@/lib/order-path"
import type { Address } from "@/lib/types"

export const metadata: Metadata = { title: "Checkout", robots: { index: false } }

export default async function CheckoutPage() {
  const [cart, customer, cartId, pincode] = await Promise.all([
    currentCart(),
    optional(currentCustomer(), null),
    readSession("cart"),
    readSession("pincode"),
  ])
  if (!cart && cartId) {
    // The payment's webhook may have turned the bag into an order while the browser was away.
    const order = await optional(orderOfCart(cartId), null)
    if (order) redirect(orderPath(order.id, order.track_token, "/confirmed"))
  }
  if (!cart || cart.lines.length === 0) {
    return (
      <div className="shell">
        <EmptyState
          title="Nothing to check out"
          action={{ href: "/search?sort=new", label: "See what is new" }}
        >
          Your bag is empty.
        </EmptyState>
      </div>
    )
  }
  const memory = await paymentMemory()
  const isBegun = memory?.cart === cart.id && memory.stage !== "chosen"
  const [choices, methods, begun] = await Promise.all([
    cart.address ? optional(listShippingChoices(cart.id), []) : [],
    cart.address ? optional(paymentMethods(cart.id), null) : null,
    isBegun ? paymentProgress(cart.id, memory) : null,
  ])
  if (begun?.state === "placed") redirect(begun.path)
  const preferred = customer?.addresses.find((entry) => entry.isDefault) ?? customer?.addresses[0]
  const address: Partial<Address> = preferred ?? {
    postalCode: pincode ?? "",
    firstName: customer?.firstName,
    lastName: customer?.lastName,
    phone: customer?.phone,
  }
  return (
    <div className="shell py-8 md:py-14">
      <h1 className="display mb-8 text-5xl md:mb-12 md:text-6xl">Checkout</h1>
      <Checkout
        initialCart={cart}
        initialChoices={choices}
        initialMethods={methods}
        begun={begun}
        email={customer?.email ?? ""}
        address={address}
        saved={customer?.addresses ?? []}
      />
    </div>
  )
}
