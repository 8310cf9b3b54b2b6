import { formatDate, formatInr } from "@/lib/format"
import type { SupplierText } from "@/lib/supplier-text"
import type { PurchaseOrder } from "@/lib/types"
import { ProductImage } from "../ui/product-image"
import { StatusPill } from "./status-pill"

export function PurchaseOrderView({ order, text }: { order: PurchaseOrder; text: SupplierText }) {
  return (
    <article>
      <p className="text-sm text-muted">{text.order}</p>
      <div className="mb-5 flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-xl font-semibold break-all" data-testid="supplier-order-number">
          {order.number}
        </h1>
        <StatusPill status={order.status} label={text.status[order.status] ?? order.status} />
      </div>
      {order.status === "sent" && order.answerBy && (
        <p className="mb-5 rounded-md bg-amber-tint px-4 py-3 text-amber">
          {text.answerBy} <b className="font-semibold">{formatDate(order.answerBy, "time")}</b>
        </p>
      )}
      <ul className="divide-y divide-line border-y border-line">
        {order.lines.map((line) => (
          <li key={line.id} className="flex gap-4 py-4">
            <span className="relative h-24 w-[4.5rem] shrink-0 overflow-hidden rounded-card bg-sand">
              <ProductImage src={line.thumbnail} alt="" sizes="96px" />
            </span>
            <div className="min-w-0 flex-1">
              <p className="font-medium">{line.title}</p>
              {line.variantTitle && <p>{line.variantTitle}</p>}
              {line.supplierSku && (
                <p className="mt-1 text-sm text-muted">
                  {text.yourCode}: {line.supplierSku}
                </p>
              )}
            </div>
            <p className="text-right">
              <span className="display block text-3xl">{line.quantity}</span>
              {line.costPrice !== null && (
                <span className="text-sm text-muted tabular-nums">{formatInr(line.costPrice)}</span>
              )}
            </p>
          </li>
        ))}
      </ul>
      <dl className="space-y-2 py-5">
        {order.total !== null && (
          <div className="flex justify-between font-semibold">
            <dt>{text.total}</dt>
            <dd className="tabular-nums">{formatInr(order.total)}</dd>
          </div>
        )}
        {order.shipTo && (
          <div className="flex justify-between gap-6">
            <dt className="text-muted">{text.sendTo}</dt>
            <dd className="text-right">
              {order.shipTo.city}, {order.shipTo.province} {order.shipTo.postalCode}
            </dd>
          </div>
        )}
      </dl>
      {order.paymentMethod === "cod" && <p className="pb-5 text-sm text-muted">{text.cod}</p>}
      {order.rejectReason && <p className="pb-5 text-sm text-muted">{order.rejectReason}</p>}
    </article>
  )
}
