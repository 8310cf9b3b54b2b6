import type { Metadata } from "next"
import Link from "next/link"

import { Article } from "@/components/help/article"

export const metadata: Metadata = { title: "Shipping and returns" }

export default function ShippingReturnsPage() {
  return (
    <Article
      title="Shipping and returns"
      lead="This is a demonstration shop. The rules below show how a real one could work; no parcel leaves a warehouse."
    >
      <h2>Delivery</h2>
      <ul>
        <li>
          Every piece comes straight from the maker who has it. Two pieces may be two parcels, at no
          extra cost.
        </li>
        <li>
          Type your pincode on any piece to see by when it arrives. Express is faster where a
          courier offers it.
        </li>
        <li>Delivery is priced by weight and distance and shown before you pay.</li>
      </ul>
      <h2>Cash on delivery</h2>
      <p>
        Where couriers collect cash, you can pay at your door. The checkout says when it is not
        offered, and why. A small fee may apply and is shown first.
      </p>
      <h2>Returns</h2>
      <p>
        A piece that does not fit can go back within 7 days of delivery, unworn and with its tags
        on.{" "}
        <Link href="/help/contact" className="link">
          Write to us
        </Link>{" "}
        with your order number.
      </p>
      <h2>Refunds</h2>
      <p>
        Online payments go back the way they came. For cash orders we ask for a UPI id or bank
        account.
      </p>
    </Article>
  )
}
