import Link from "next/link"

import { supplierDate, supplierMoney } from "@/lib/supplier-format"
import { counted, fill, type SupplierLanguage, type SupplierText } from "@/lib/supplier-text"
import type { PurchaseOrder } from "@/lib/supplier-types"
import { LinkPending } from "../ui/link-pending"
import { ProductImage } from "../ui/product-image"
import { StatusPill } from "./status-pill"
import { TimeLeft } from "./time-left"

const MOST_PICTURES = 4

type OrderCardProps = {
  order: PurchaseOrder
  text: SupplierText
  language: SupplierLanguage
  now: number
}

/** What a supplier must know of a purchase order before opening it. */
export function OrderCard({ order, text, language, now }: OrderCardProps) {
  const own = order.lines.filter((line) => !line.refused)
  const lines = own.length ? own : order.lines
  const pieces = lines.reduce((sum, line) => sum + line.quantity, 0)
  return (
    <Link
      href={`/supplier/orders/${order.id}`}
      className="block rounded-xl border border-line bg-white p-4 hover:border-ink"
      data-testid="supplier-order"
    >
      <span className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1.5">
        <span className="font-semibold break-all">{order.number}</span>
        {order.status === "sent" && order.answerBy ? (
          <TimeLeft until={order.answerBy} now={now} />
        ) : (
          <StatusPill status={order.status} label={text.status[order.status] ?? order.status} />
        )}
      </span>
      <span className="mt-3 flex items-center gap-2">
        {lines.slice(0, MOST_PICTURES).map((line) => (
          <span
            key={line.id}
            className="relative h-16 w-12 shrink-0 overflow-hidden rounded-card bg-sand"
          >
            <ProductImage src={line.thumbnail} alt="" sizes="96px" />
          </span>
        ))}
        <span className="min-w-0 flex-1 text-right">
          {order.total !== null && (
            <span className="block font-semibold tabular-nums">{supplierMoney(order.total)}</span>
          )}
          <span className="block text-sm text-muted">{counted(text.orders.pieces, pieces)}</span>
        </span>
      </span>
      <span className="mt-2 flex justify-between gap-3 text-sm text-muted">
        <span>{whenOf(order, text, language)}</span>
        {order.paymentMethod === "cod" && <span>{text.orders.cod}</span>}
      </span>
      <LinkPending />
    </Link>
  )
}

/** The date that matters where the order is now. */
function whenOf(order: PurchaseOrder, text: SupplierText, language: SupplierLanguage): string {
  const at = (value: string | null) => supplierDate(value, "time", language)
  if (order.status === "sent" && order.answerBy) {
    return fill(text.order.answerBy, { time: at(order.answerBy) })
  }
  if (order.status === "accepted" && order.dispatchBy) {
    return fill(text.orders.handOverBy, { time: at(order.dispatchBy) })
  }
  if (order.status === "ready" && order.readyAt) {
    return fill(text.orders.pickupOn, { time: at(order.readyAt) })
  }
  if (order.status === "picked_up" && order.pickedUpAt) {
    return fill(text.orders.pickedUpOn, { time: at(order.pickedUpAt) })
  }
  return at(order.createdAt)
}
