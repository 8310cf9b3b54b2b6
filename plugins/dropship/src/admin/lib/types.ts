export const STATUSES = [
  "draft",
  "sent",
  "accepted",
  "ready",
  "picked_up",
  "delivered",
  "rejected",
  "expired",
  "cancelled",
] as const

export type Status = (typeof STATUSES)[number]

export type Line = {
  id: string
  sku: string | null
  supplier_sku: string
  title: string
  variant_title: string | null
  thumbnail: string | null
  quantity: number
  cost_price: number
  unit_price: number
  /** Why this supplier was chosen. */
  reason: string
  refused_at: string | null
  refusal_reason: string | null
  moved_at: string | null
}

export type TimelineEntry = {
  id: string
  type: string
  from_status: string | null
  to_status: string | null
  actor_type: "supplier" | "admin" | "system"
  channel: string | null
  note: string | null
  created_at: string
}

export type Dispatch = {
  id: string
  round: number
  channel: string
  status: string
  message_status: string | null
  attempts: number
  last_error: string | null
  finished_at: string | null
}

export type Address = {
  name: string
  phone: string
  address_1: string
  address_2?: string | null
  city: string
  province: string
  postal_code: string
}

export type PurchaseOrder = {
  id: string
  number: string
  order_id: string
  order_number: string
  status: Status
  channel: string
  payment_method: "cod" | "prepaid"
  cost_total: number
  supplier_reference: string | null
  refusal_reason: string | null
  note: string | null
  revision: number
  held_at: string | null
  released_at: string | null
  answer_by: string | null
  dispatch_by: string | null
  created_at: string
  supplier?: { id: string; code: string; name: string } | null
  lines: Line[]
}

export type PurchaseOrderDetail = PurchaseOrder & {
  ship_to: Address
  parcel: { weight_g: number; length_cm: number; breadth_cm: number; height_cm: number } | null
  timeline: TimelineEntry[]
  dispatches: Dispatch[]
}

export type Attention = "late_answer" | "late_dispatch" | "dispatch_failed" | "held" | "manual"

export type BoardCounts = {
  total: number
  status: Record<Status, number>
  attention: Record<Attention, number>
  worklist: number
  unfulfillable_lines: number
}

/** Pieces of an order line that no supplier took. */
export type UnfulfillableLine = {
  id: string
  order_id: string
  order_line_item_id: string
  quantity: number
  reason: string
  purchase_order_id: string | null
  request: {
    header: { order_number: string }
    line: { title: string; variant_title?: string | null }
  } | null
  refund_amount: number | null
  shopper_told_at: string | null
  resolution: "refunded" | "rerouted" | "dismissed" | null
  resolved_at: string | null
  created_at: string
}

export type Supplier = {
  id: string
  code: string
  name: string
  contact_name: string
  email: string
  phone: string
  whatsapp: string | null
  gstin: string | null
  channel: string
  api_url: string | null
  has_api_secret: boolean
  pickup_address: Address
  answer_minutes: number
  dispatch_hours: number
  active: boolean
}

export type Page<Key extends string, Row> = Record<Key, Row[]> & { count: number }
