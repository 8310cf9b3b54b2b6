import { supplierDate } from "@/lib/supplier-format"
import { fill, type SupplierLanguage, type SupplierText } from "@/lib/supplier-text"
import type { PurchaseOrder } from "@/lib/supplier-types"
import { StatusPill } from "./status-pill"
import { TimeLeft } from "./time-left"

type OrderHeadProps = {
  order: PurchaseOrder
  text: SupplierText
  language: SupplierLanguage
  now: number
}

/** Number, state and the deadline that is running. */
export function OrderHead({ order, text, language, now }: OrderHeadProps) {
  const deadline =
    order.status === "sent"
      ? { until: order.answerBy, label: text.order.answerBy }
      : order.status === "accepted"
        ? { until: order.dispatchBy, label: text.order.handOverBy }
        : null
  return (
    <>
      <p className="text-sm text-muted">{text.order.order}</p>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-xl font-semibold break-all" data-testid="supplier-order-number">
          {order.number}
        </h1>
        <StatusPill status={order.status} label={text.status[order.status] ?? order.status} />
      </div>
      {deadline?.until && (
        <p className="mb-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-1 rounded-md bg-amber-tint px-4 py-3 text-amber">
          <span>
            {fill(deadline.label, { time: supplierDate(deadline.until, "time", language) })}
          </span>
          <TimeLeft until={deadline.until} now={now} />
        </p>
      )}
      {order.revision > 1 && (
        <p className="mb-4 text-sm font-medium" data-testid="supplier-revision">
          {fill(text.order.revised, { n: order.revision })}
        </p>
      )}
      {order.note && (
        <p className="mb-4 rounded-md bg-sand px-4 py-3 break-words">
          <span className="block text-sm text-muted">{text.order.note}</span>
          {order.note}
        </p>
      )}
    </>
  )
}
