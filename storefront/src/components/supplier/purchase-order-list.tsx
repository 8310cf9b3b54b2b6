import Link from "next/link"

import { formatDate, formatInr, plural } from "@/lib/format"
import { SUPPLIER_TEXT } from "@/lib/supplier-text"
import type { PurchaseOrder } from "@/lib/types"
import { StatusPill } from "./status-pill"

/** Purchase orders, those that wait for an answer first. */
export function PurchaseOrderList({ orders }: { orders: PurchaseOrder[] }) {
  if (orders.length === 0) {
    return (
      <p className="py-10 text-muted" data-testid="empty-state">
        No orders yet. New ones appear here and in your messages.
      </p>
    )
  }
  const waiting = orders.filter((order) => order.status === "sent")
  const rest = orders.filter((order) => order.status !== "sent")
  return (
    <div className="space-y-9">
      {waiting.length > 0 && <Group title="To answer" orders={waiting} />}
      {rest.length > 0 && <Group title="Earlier" orders={rest} />}
    </div>
  )
}

function Group({ title, orders }: { title: string; orders: PurchaseOrder[] }) {
  return (
    <section aria-label={title}>
      <h2 className="eyebrow mb-3 text-muted">{title}</h2>
      <ul className="space-y-3">
        {orders.map((order) => {
          const pieces = order.lines.reduce((sum, line) => sum + line.quantity, 0)
          return (
            <li key={order.id}>
              <Link
                href={`/supplier/orders/${order.id}`}
                className="block rounded-xl border border-line bg-white p-4 hover:border-ink"
                data-testid="supplier-order"
              >
                <span className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1.5">
                  <span className=" font-semibold">{order.number}</span>
                  <StatusPill
                    status={order.status}
                    label={SUPPLIER_TEXT.en.status[order.status] ?? order.status}
                  />
                </span>
                <span className="mt-1.5 flex justify-between gap-3 text-sm text-muted">
                  <span>
                    {plural(pieces, "piece")}
                    {order.status === "sent" && order.answerBy
                      ? `, answer by ${formatDate(order.answerBy, "time")}`
                      : `, ${formatDate(order.createdAt, "time")}`}
                  </span>
                  {order.total !== null && (
                    <span className="tabular-nums">{formatInr(order.total)}</span>
                  )}
                </span>
              </Link>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
