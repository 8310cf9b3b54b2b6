import type { PurchaseOrder } from "../../types"
import { amount, records, text } from "./read"

export type WirePurchaseOrder = {
  id: string
  number: string
  status: string
  created_at?: string | null
  answer_by?: string | null
  payment_method?: "cod" | "prepaid" | null
  cost_total?: number | string | null
  refusal_reason?: string | null
  ship_to?: { name?: string; city?: string; province?: string; postal_code?: string } | null
  lines?: {
    id: string
    title: string
    variant_title?: string | null
    supplier_sku?: string | null
    sku?: string | null
    thumbnail?: string | null
    quantity: number
    cost_price?: number | string | null
  }[]
}

export function reshapePurchaseOrder(wire: WirePurchaseOrder): PurchaseOrder {
  return {
    id: wire.id,
    number: wire.number,
    status: wire.status,
    createdAt: wire.created_at ?? null,
    answerBy: wire.answer_by ?? null,
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
      sku: text(line.sku),
      thumbnail: line.thumbnail ?? null,
      quantity: line.quantity,
      costPrice: amount(line.cost_price),
    })),
    total: amount(wire.cost_total),
    rejectReason: text(wire.refusal_reason),
  }
}
