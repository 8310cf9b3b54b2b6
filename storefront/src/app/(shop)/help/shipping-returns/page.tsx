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
          Every piece comes straight from the maker who has it. Two pieces may be two parcels, and
          you pay for delivery once.
        </li>
        <li>
          Type your pincode on any piece to see by when it arrives and whether you can pay in cash.
          If couriers do not answer just then, you see our estimate and it says so.
        </li>
        <li>
          Delivery is priced by weight and distance and shown before you pay. Express is offered
          where a courier has it.
        </li>
        <li>Your order&apos;s page shows every parcel with its courier, places and times.</li>
      </ul>
      <h2>If the courier missed you</h2>
      <p>
        The courier usually comes again. When we send you a link about it, you can pick another day,
        number or address for about a day, or send the parcel back. A parcel nobody takes goes back
        to the maker: a cash order then costs you nothing, and our team refunds what was paid
        online.
      </p>
      <h2>Cash on delivery</h2>
      <p>
        Where couriers collect cash, you can pay at your door. The checkout says when it is not
        offered, and why. A small fee may apply and is shown first.
      </p>
      <h2>Returns and exchanges</h2>
      <ul>
        <li>
          Once a piece has arrived, open your{" "}
          <Link href="/track" className="link">
            order
          </Link>{" "}
          and choose “Return or exchange”. It says until which day that is possible, counted from
          delivery, and for which pieces it is not, such as final sale.
        </li>
        <li>
          You tell us why, add a photo where we need one, and pick a day. A courier comes to you and
          may look at the piece: unworn, with its tags on.
        </li>
        <li>
          For another size or colour of the same piece, choose an exchange. It costs nothing, and is
          ordered once the first piece is back and checked.
        </li>
        <li>
          You can call it off until the courier has taken it. A fee for the pickup, if there is one,
          is shown before you send anything and is not kept when the fault is ours.
        </li>
      </ul>
      <h2>Refunds</h2>
      <p>
        When the piece is back and checked, money paid online goes back the way it came. For cash
        orders we ask for a UPI id or bank account, with your consent; it is stored encrypted and
        used for that refund only.
      </p>
    </Article>
  )
}
