import type { PurchaseOrder } from "../../supplier-types"
import { amount, records, text, texts } from "./read"

export type WirePurchaseOrder = {
  id: string
  number: string
  status: string
  created_at?: string | null
  answer_by?: string | null
  dispatch_by?: string | null
  ready_at?: string | null
  picked_up_at?: string | null
  payment_method?: "cod" | "prepaid" | null
  cost_total?: number | string | null
  refusal_reason?: string | null
  note?: string | null
  revision?: number | null
  parcel?: PurchaseOrder["parcel"]
  supplier?: { languages?: string[] | null } | null
  ship_to?: { name?: string; city?: string; province?: string; postal_code?: string } | null
  lines?: {
    id: string
    title: string
    variant_title?: string | null
    supplier_sku?: string | null
    thumbnail?: string | null
    quantity: number
    cost_price?: number | string | null
    refused_at?: string | null
    moved_at?: string | null
  }[]
}

export function reshapePurchaseOrder(wire: WirePurchaseOrder): PurchaseOrder {
  return {
    id: wire.id,
    number: wire.number,
    // A link may be opened before it is noted that it was sent.
    status: wire.status === "draft" ? "sent" : wire.status,
    createdAt: wire.created_at ?? null,
    answerBy: wire.answer_by ?? null,
    dispatchBy: wire.dispatch_by ?? null,
    readyAt: wire.ready_at ?? null,
    pickedUpAt: wire.picked_up_at ?? null,
    paymentMethod: wire.payment_method ?? null,
    shipTo: wire.ship_to
      ? {
          name: wire.ship_to.name ?? "",
          city: wire.ship_to.city ?? "",
          province: wire.ship_to.province ?? "",
          postalCode: wire.ship_to.postal_code ?? "",
        }
      : null,
    lines: records(wire.lines).map((line) => ({
      id: line.id,
      title: line.title,
      variantTitle: text(line.variant_title),
      supplierSku: text(line.supplier_sku),
      thumbnail: line.thumbnail ?? null,
      quantity: line.quantity,
      costPrice: amount(line.cost_price),
      refused: Boolean(line.refused_at ?? line.moved_at),
    })),
    total: amount(wire.cost_total),
    rejectReason: text(wire.refusal_reason),
    note: text(wire.note),
    revision: wire.revision ?? 1,
    parcel: wire.parcel ?? null,
    languages: texts(wire.supplier?.languages),
  }
}
