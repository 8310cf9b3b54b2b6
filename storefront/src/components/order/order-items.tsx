import Link from "next/link"
import type { ReactNode } from "react"

import { formatInr } from "@/lib/format"
import type { Order, OrderItem } from "@/lib/types"
import { ProductImage } from "../ui/product-image"

type OrderItemsProps = { items: OrderItem[]; action?: (item: OrderItem) => ReactNode }

export function OrderItems({ items, action }: OrderItemsProps) {
  return (
    <ul className="divide-y divide-line">
      {items.map((item) => (
        <li key={item.id} className="py-4" data-testid="order-item">
          <div className="flex gap-4">
            <span className="relative h-24 w-[4.5rem] shrink-0 overflow-hidden rounded-card bg-sand">
              <ProductImage src={item.thumbnail} alt="" sizes="96px" />
            </span>
            <div className="min-w-0 flex-1">
              <p className="font-medium">
                {item.handle ? (
                  <Link href={`/p/${item.handle}`} className="hover:underline">
                    {item.title}
                  </Link>
                ) : (
                  item.title
                )}
              </p>
              <p className="text-sm text-muted">
                {[item.variantTitle, `Quantity ${item.quantity}`].filter(Boolean).join(", ")}
              </p>
            </div>
            <p className="font-semibold tabular-nums">
              {formatInr(item.unitPrice * item.quantity)}
            </p>
          </div>
          {action?.(item)}
        </li>
      ))}
    </ul>
  )
}

export function OrderTotals({ order }: { order: Order }) {
  return (
    <dl className="space-y-2 text-[15px]">
      <Line label="Items" value={formatInr(order.itemsTotal)} />
      {order.fee > 0 && (
        <Line label="Cash on delivery fee" value={formatInr(order.fee)} testId="order-fee" />
      )}
      {order.discountTotal > 0 && (
        <Line label="Discount" value={`−${formatInr(order.discountTotal)}`} />
      )}
      <Line
        label="Delivery"
        value={order.shippingTotal === 0 ? "Free" : formatInr(order.shippingTotal)}
      />
      <div className="flex justify-between border-t border-line pt-2.5 text-lg font-semibold">
        <dt>Total</dt>
        <dd className="tabular-nums" data-testid="order-total">
          {formatInr(order.total)}
        </dd>
      </div>
      {order.paymentMethod && (
        <p className="text-sm text-muted">
          {order.paymentMethod === "cod" ? "To be paid in cash at the door" : "Paid online"}
        </p>
      )}
    </dl>
  )
}

function Line({ label, value, testId }: { label: string; value: string; testId?: string }) {
  return (
    <div className="flex justify-between" data-testid={testId}>
      <dt>{label}</dt>
      <dd className="tabular-nums">{value}</dd>
    </div>
  )
}
