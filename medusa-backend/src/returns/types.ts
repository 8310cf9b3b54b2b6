import type { PickupAddress } from "@bodycon/medusa-plugin-returns/types"
import type { BigNumberInput } from "@medusajs/framework/types"
import type { RoutableItem, RoutableOrder } from "../dispatch/types"
import type { PaidItem } from "./unit-refund"

export type PieceCondition = "good" | "damaged" | "wrong"

/** An item of a stored return request, as far as an order is concerned. */
export type RequestItem = {
  id: string
  order_line_item_id: string
  purchase_order_id: string
  quantity: number
  reason_code: string
  note: string | null
  photo_urls: string[] | null
  /** ₹ of one piece, maybe with fractions of a paisa */
  unit_refund: BigNumberInput
  exchange_variant_id: string | null
  received_quantity: number | null
  condition: PieceCondition | null
  /** Pieces paid back or exchanged. */
  refund_quantity: number | null
}

/** A stored return request with its items. */
export type StoredRequest = {
  id: string
  number: string
  order_id: string
  email: string
  kind: "return" | "exchange"
  status: string
  pickup_date: string | null
  pickup_address: PickupAddress
  /** Whether the rider compares each piece with what was sent. */
  qc_on_pickup: boolean
  refund_method: "source" | "upi" | "bank" | null
  refund_amount: BigNumberInput | null
  return_id: string | null
  shipment_ids: string[] | null
  items: RequestItem[]
}

/** An order line as returns read it. */
export type ReturnableItem = Omit<RoutableItem, "variant"> &
  PaidItem & {
    product_id: string | null
    is_tax_inclusive: boolean
    variant_option_values: Record<string, string> | null
    metadata: Record<string, unknown> | null
    tax_lines?: { code: string; rate: BigNumberInput; description?: string | null }[] | null
    detail: {
      fulfilled_quantity: BigNumberInput
      delivered_quantity: BigNumberInput
      return_requested_quantity: BigNumberInput
      return_received_quantity: BigNumberInput
      return_dismissed_quantity: BigNumberInput
    }
    variant?:
      | (RoutableItem["variant"] & {
          options?: { value: string; option: { title: string } | null }[] | null
        })
      | null
  }

/** An order as returns read it. */
export type ReturnableOrder = Omit<RoutableOrder, "items"> & {
  customer_id: string | null
  sales_channel_id: string | null
  items: ReturnableItem[]
}

/** A purchase order as returns read it; `lines` are the goods it is for. */
export type ReturnablePurchaseOrder = {
  id: string
  number: string
  sequence: number
  supplier_id: string
  status: string
  delivered_at: Date | string | null
  lines: {
    id: string
    order_line_item_id: string
    quantity: number
    refused_at: Date | null
    moved_at: Date | null
  }[]
}

/** A forward parcel as returns read it. */
export type DeliveredParcel = {
  id: string
  purchase_order_id: string
  status: string
  delivered_at: Date | string | null
}

/** A line in a return of Medusa's. */
export type MedusaReturnItem = {
  id: string
  item_id: string
  quantity: number
  /** Damaged pieces included. */
  received_quantity: number
  damaged_quantity: number
  metadata: {
    return_request_item_id?: string
    /** Pieces that went back into stock. */
    restocked?: number
    /** Pieces to pay back. */
    refunded_quantity?: number
    /** Pieces received in Medusa's own admin before the request was received. */
    elsewhere?: { good: number; damaged: number }
  } | null
}
