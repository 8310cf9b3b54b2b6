import { formatInr } from "@/lib/format"
import type { Cart } from "@/lib/types"
import { CartTotals, CouponForm } from "../cart/cart-totals"
import { ProductImage } from "../ui/product-image"

type SummaryProps = { cart: Cart; deliveryKnown: boolean; updating: boolean; locked: boolean }

/** What is bought and what it costs, beside the steps. */
export function Summary({ cart, deliveryKnown, updating, locked }: SummaryProps) {
  return (
    <aside
      aria-label="Your order"
      className="h-fit space-y-6 rounded-xl bg-sand p-5 md:p-7 lg:sticky lg:top-28"
    >
      <ul className="space-y-4">
        {cart.lines.map((line) => (
          <li key={line.id} className="flex gap-3.5 text-sm">
            <span className="relative h-20 w-[3.75rem] shrink-0 overflow-hidden rounded bg-linen">
              <ProductImage src={line.thumbnail} alt="" sizes="96px" />
            </span>
            <span className="min-w-0 flex-1">
              <span className="line-clamp-2 font-medium">{line.title}</span>
              <span className="text-muted">
                {[line.variantTitle, `× ${line.quantity}`].filter(Boolean).join(" ")}
              </span>
            </span>
            <span className="font-medium tabular-nums">
              {formatInr(line.unitPrice * line.quantity)}
            </span>
          </li>
        ))}
      </ul>
      {!locked && <CouponForm cart={cart} />}
      <CartTotals cart={cart} deliveryKnown={deliveryKnown} updating={updating} />
    </aside>
  )
}
