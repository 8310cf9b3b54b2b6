import type { SupplierParcel } from "./supplier-parcel"

/** A line of a purchase order. `refused`: the supplier gave it back, or it went to somebody else. */
export type PurchaseOrderLine = {
  id: string
  title: string
  variantTitle: string | null
  supplierSku: string | null
  thumbnail: string | null
  quantity: number
  costPrice: number | null
  refused: boolean
}

export type PurchaseOrder = {
  id: string
  number: string
  status: string
  createdAt: string | null
  answerBy: string | null
  dispatchBy: string | null
  readyAt: string | null
  pickedUpAt: string | null
  paymentMethod: "cod" | "prepaid" | null
  shipTo: { name: string; city: string; province: string; postalCode: string } | null
  lines: PurchaseOrderLine[]
  total: number | null
  rejectReason: string | null
  note: string | null
  revision: number
  parcel: SupplierParcel | null
  /** BCP 47 tags of the supplier, best first; only where one purchase order is read. */
  languages: string[]
}

export const PURCHASE_ORDER_VIEWS = ["to_answer", "to_pack", "on_the_way", "done"] as const

export type PurchaseOrderView = (typeof PURCHASE_ORDER_VIEWS)[number]

export type PurchaseOrderPage = {
  orders: PurchaseOrder[]
  count: number
  counts: Record<PurchaseOrderView, number>
}

export type SupplierAddress = {
  name: string
  phone: string
  lines: string[]
}

/** What the shop has on file. */
export type SupplierProfile = {
  code: string
  name: string
  contactName: string | null
  email: string | null
  phone: string | null
  whatsapp: string | null
  gstin: string | null
  channel: string
  languages: string[]
  pickup: SupplierAddress | null
  returns: SupplierAddress | null
  answerMinutes: number
  dispatchHours: number
  payOn: "accept" | "ship" | "deliver" | null
  payAfterDays: number
}

/** What a supplier sells of one variant. */
export type OwnListing = {
  id: string
  supplierSku: string
  title: string
  variantTitle: string | null
  thumbnail: string | null
  stock: number
  costPrice: number | null
  leadDays: number
  reportedAt: string | null
  fromFeed: boolean
}

export type StockReport = { id: string; stock: number }

/** ₹; above zero is owed to the supplier. */
export type LedgerBalance = { balance: number; due: number; nextDueAt: string | null }

export type LedgerEntry = {
  id: string
  type: string
  amount: number
  occurredAt: string
  dueAt: string | null
  number: string | null
  purchaseOrderNumber: string | null
  note: string | null
  /** The payment it is part of. */
  settlementNumber: string | null
}

export type Settlement = {
  id: string
  number: string
  status: string
  total: number
  until: string | null
  paidAt: string | null
  reference: string | null
}

/** What a supplier's action answers. `fault` and `fields` name texts of the supplier's language. */
export type SupplierState = {
  ok: boolean
  fault?: string
  fields?: Record<string, string>
  /** What was done, when the page does not say so by itself. */
  done?: "accepted" | "rejected" | "ready" | "saved"
} | null
