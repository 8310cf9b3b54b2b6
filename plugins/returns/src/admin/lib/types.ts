export const STATUSES = [
  "requested",
  "approved",
  "pickup_scheduled",
  "picked_up",
  "arrived",
  "received",
  "completed",
  "rejected",
  "cancelled",
] as const

export type Status = (typeof STATUSES)[number]

export type Condition = "good" | "damaged" | "wrong"

export type ReturnItem = {
  id: string
  title: string
  variant_title: string | null
  thumbnail: string | null
  quantity: number
  reason_code: string
  received_quantity: number | null
  condition: Condition | null
  refund_quantity: number | null
}

export type ReturnItemDetail = ReturnItem & {
  note: string | null
  photo_urls: string[]
  unit_refund: number | string
  exchange_variant_id: string | null
  receipt_note: string | null
}

export type ReturnRequest = {
  id: string
  number: string
  order_id: string
  order_number: string
  kind: "return" | "exchange"
  status: Status
  payment_method: "prepaid" | "cod"
  pickup_date: string
  refund_method: "source" | "upi" | "bank" | null
  refund_masked: string | null
  fee: number | string
  refund_amount: number | string
  created_at: string
  items: ReturnItem[]
}

export type TimelineEntry = {
  id: string
  type: string
  actor_type: "shopper" | "admin" | "system"
  note: string | null
  created_at: string
}

export type Payout = {
  id: string
  return_request_id: string
  return_number: string
  order_id: string
  order_number: string
  amount: number | string
  method: "upi" | "bank"
  masked: string
  status: "due" | "paid"
  reference: string | null
  paid_at: string | null
  created_at: string
}

export type ReturnRequestDetail = Omit<ReturnRequest, "items"> & {
  email: string
  pickup_address: {
    name: string
    phone: string
    address_1: string
    address_2?: string | null
    city: string
    province: string
    postal_code: string
  }
  qc_on_pickup: boolean
  consent_version: string | null
  consent_at: string | null
  refund_reference: string | null
  shipment_ids: string[]
  decision_note: string | null
  received_at: string | null
  items: ReturnItemDetail[]
  timeline: TimelineEntry[]
  payout: Payout | null
}

export type Destination =
  | { method: "upi"; upi_id: string; name: string }
  | { method: "bank"; account_number: string; ifsc: string; name: string }

export type Page<Key extends string, Row> = Record<Key, Row[]> & { count: number }
