import Link from "next/link"

import { formatDate, formatInr, plural } from "@/lib/format"
import type { OrderSummary } from "@/lib/types"
import { ProductImage } from "../ui/product-image"

export function OrderCards({ orders }: { orders: OrderSummary[] }) {
  return (
    <ul className="space-y-4">
      {orders.map((order) => {
        const pieces = order.items.reduce((sum, item) => sum + item.quantity, 0)
        return (
          <li key={order.id}>
            <Link
              href={`/account/orders/${order.id}`}
              className="flex items-center gap-5 rounded-xl border border-line bg-white p-4 hover:border-ink md:p-5"
              data-testid="order-card"
            >
              <span className="flex">
                {order.items.slice(0, 3).map((item, index) => (
                  <span
                    key={item.id}
                    className={`relative h-20 w-[3.75rem] overflow-hidden rounded bg-sand ring-2 ring-white ${index > 0 ? "-ml-5 hidden sm:block" : ""}`}
                  >
                    <ProductImage src={item.thumbnail} alt="" sizes="96px" />
                  </span>
                ))}
              </span>
              <span className="min-w-0 flex-1">
                <span className="block text-[15px] font-semibold">{order.number}</span>
                <span className="block text-sm text-muted">
                  {formatDate(order.placedAt, "date")}, {plural(pieces, "piece")}
                </span>
              </span>
              <span className="font-semibold tabular-nums">{formatInr(order.total)}</span>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
