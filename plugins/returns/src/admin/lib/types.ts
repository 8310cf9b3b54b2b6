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

export const PAYOUT_STATUSES = [
  "details_wanted",
  "due",
  "sending",
  "sent",
  "paid",
  "failed",
] as const

export type PayoutStatus = (typeof PAYOUT_STATUSES)[number]

export type Payout = {
  id: string
  source: "return" | "refund"
  return_request_id: string | null
  return_number: string | null
  order_id: string
  order_number: string
  reason: string | null
  amount: number | string
  method: "upi" | "bank" | null
  masked: string | null
  status: PayoutStatus
  asked: number
  provider_id: string | null
  sent_at: string | null
  failure: string | null
  reference: string | null
  paid_at: string | null
  created_at: string
}

export type PayoutDetail = Payout & {
  email: string | null
  consent_version: string | null
  consent_at: string | null
  timeline: TimelineEntry[]
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
