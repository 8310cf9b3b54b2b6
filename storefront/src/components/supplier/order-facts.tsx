import { fill, reasonInWords, type SupplierText } from "@/lib/supplier-text"
import type { PurchaseOrder } from "@/lib/supplier-types"

/** Where the parcel goes and what else to know of it. */
export function OrderFacts({ order, text }: { order: PurchaseOrder; text: SupplierText }) {
  const { parcel, shipTo } = order
  const facts = [
    shipTo && {
      name: text.order.sendTo,
      value: `${shipTo.name}, ${shipTo.city}, ${shipTo.province} ${shipTo.postalCode}`,
    },
    parcel && {
      name: text.order.parcel,
      value: fill(text.order.parcelSize, {
        length: parcel.length_cm,
        breadth: parcel.breadth_cm,
        height: parcel.height_cm,
        weight: parcel.weight_g.toLocaleString("en-IN"),
      }),
    },
    order.rejectReason && {
      name: text.order.reason,
      value: reasonInWords(order.rejectReason, text),
    },
  ].filter((fact) => !!fact)
  return (
    <dl className="space-y-2 py-4">
      {facts.map((fact) => (
        <div key={fact.name} className="flex justify-between gap-6">
          <dt className="shrink-0 text-muted">{fact.name}</dt>
          <dd className="min-w-0 text-right break-words">{fact.value}</dd>
        </div>
      ))}
      {order.paymentMethod === "cod" && <p className="text-sm text-muted">{text.order.cod}</p>}
    </dl>
  )
}
