import type { BigNumberInput, InferTypeOf } from "@medusajs/framework/types"
import type ReturnRequest from "../modules/return-request/models/return-request"
import type ReturnRequestItem from "../modules/return-request/models/return-request-item"
import type ReturnRequestTimelineEntry from "../modules/return-request/models/return-request-timeline-entry"
import type { RefundInput, SealedRefund } from "../rules/refund-destination"
import type { ReturnCondition } from "../rules/refund-amount"
import type { ReturnRequestStatus } from "../rules/transitions"

/** Who did something. */
export type ReturnActor = { type: "shopper" | "admin" | "system"; id?: string }

/** Where the courier fetches the goods. `phone` as the person gave it; `province` is the state. */
export type PickupAddress = {
  name: string
  phone: string
  address_1: string
  address_2?: string | null
  city: string
  province: string
  postal_code: string
  country_code: string
  email?: string | null
}

export type ReturnRequestItemDTO = Omit<
  InferTypeOf<typeof ReturnRequestItem>,
  "return_request" | "photo_urls"
> & { photo_urls: string[] }

export type ReturnRequestTimelineEntryDTO = Omit<
  InferTypeOf<typeof ReturnRequestTimelineEntry>,
  "return_request"
>

export type ReturnRequestDTO = Omit<
  InferTypeOf<typeof ReturnRequest>,
  "pickup_address" | "shipment_ids" | "items" | "timeline"
> & {
  pickup_address: PickupAddress
  shipment_ids: string[]
  items: ReturnRequestItemDTO[]
  timeline?: ReturnRequestTimelineEntryDTO[]
}

/** What is wanted of one line of one parcel, and what the backend knows of it. */
export type NewReturnItem = {
  order_line_item_id: string
  purchase_order_id: string
  quantity: number
  /** When its parcel was delivered (UTC); null while it is not. */
  delivered_at: Date | string | null
  /** Pieces of this line that came with this purchase order's parcel. */
  delivered_quantity: number
  final_sale: boolean
  /** ₹ of one piece as paid; may have fractions of a paisa. */
  unit_refund: BigNumberInput
  title: string
  variant_title?: string | null
  thumbnail?: string | null
  reason_code: string
  note?: string | null
  photo_urls?: string[]
  exchange_variant_id?: string | null
  /** Variants of the same product it may be exchanged for. */
  exchange_variant_ids?: string[]
}

export type CreateReturnRequestInput = {
  order: {
    id: string
    number: string
    customer_id?: string | null
    email: string
    payment_method: "prepaid" | "cod"
  }
  kind: "return" | "exchange"
  items: NewReturnItem[]
  /** `YYYY-MM-DD`, one of `pickupDates()`. */
  pickup_date: string
  pickup_address: PickupAddress
  /** Left out for an exchange. Seal it first (`sealRefund`) where a workflow's input may be stored. */
  refund?: RefundInput | SealedRefund
  actor: ReturnActor
}

export type DecideReturnRequestInput = {
  id: string
  action: "approve" | "reject"
  /** Why; needed to reject, and shown to the shopper. */
  note?: string | null
  actor: ReturnActor
}

export type AdvanceReturnRequestInput = {
  id: string
  to: "pickup_scheduled" | "picked_up" | "arrived" | "cancelled"
  actor: ReturnActor
  note?: string | null
}

/** Pieces of one item in one condition; an item may be named once per condition. */
export type ReceivedItem = {
  id: string
  quantity: number
  /** Needed when there is at least one piece. */
  condition?: ReturnCondition | null
  /** Pieces to pay back; by rule when left out: good ones, and damaged ones when that was the shop's fault. */
  refund_quantity?: number
  note?: string | null
}

export type ReceiveReturnRequestInput = {
  id: string
  /** What is not named did not come. */
  items: ReceivedItem[]
  actor: ReturnActor
}

export type CompleteReturnRequestInput = {
  id: string
  /** The bank's or the provider's reference of the refund. */
  refund_reference?: string | null
  actor: ReturnActor
}

export type LinkReturnRequestInput = {
  id: string
  /** Medusa's return. */
  return_id?: string
  /** Reverse parcels; added to those known. */
  shipment_ids?: string[]
}

export type ReturnChange = {
  return_request: ReturnRequestDTO
  /** False for a repeat and for news that came too late. */
  changed: boolean
}

/** Pieces in requests that are neither rejected nor cancelled; once received, those that came. */
export type RequestedQuantity = {
  order_line_item_id: string
  purchase_order_id: string
  quantity: number
}

export type { ReturnRequestStatus }
