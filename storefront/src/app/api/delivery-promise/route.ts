import { NextResponse } from "next/server"

import { currentCart } from "@/lib/data/cart"
import { optional } from "@/lib/data/client"
import { readSession } from "@/lib/data/session"
import { promiseForCart } from "@/lib/data/shipping"
import { normalizePincode } from "@/lib/india"

/**
 * What the visitor's bag costs to send and by when: to its own address, or to the pincode she asked about
 * last. `promise` is null while neither is known, and when the shop cannot say.
 */
export async function GET() {
  const [cart, pincode] = await Promise.all([optional(currentCart(), null), readSession("pincode")])
  const to = normalizePincode(cart?.address?.postalCode ?? pincode ?? "")
  const known = cart && cart.lines.length > 0 && to
  const promise = known ? await optional(promiseForCart(cart.id, to), null) : null
  return NextResponse.json({ promise }, { headers: { "Cache-Control": "private, no-store" } })
}
