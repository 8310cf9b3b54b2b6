/** Shapes of what goes back: what may, what was asked for, and what a shopper has chosen so far. */
import type { WireAddress } from "./data/reshape/cart"
import type { Address, JourneyEvent } from "./types"

export type ReturnKind = "return" | "exchange"

export type RefundMethod = "source" | "upi" | "bank"

/** The same line may have been sent by two makers; `key` tells its parts apart. */
export type ReturnableItem = {
  key: string
  lineItemId: string
  purchaseOrderId: string | null
  title: string
  variantTitle: string | null
  thumbnail: string | null
  /** Pieces that may go back now. */
  returnable: number
  until: string | null
  whyNot: string | null
  sizes: { variantId: string; title: string; inStock: boolean }[]
}

export type ReturnReason = { code: string; label: string; needsPhoto: boolean }

export type ReturnOptions = {
  allowed: boolean
  reason: string | null
  windowDays: number | null
  items: ReturnableItem[]
  reasons: ReturnReason[]
  /** Days in India, `YYYY-MM-DD`. */
  pickupDates: string[]
  refundMethods: RefundMethod[]
  /** ₹ */
  fee: number
  /** What a shopper agrees to before payment details are kept; a new wording has a new version. */
  consent: { version: string; text: string } | null
}

export type ReturnRequestParcel = {
  awb: string | null
  courier: string | null
  status: string
  events: JourneyEvent[]
}

export type ReturnRequest = {
  id: string
  number: string
  kind: ReturnKind
  status: string
  items: {
    id: string
    title: string
    variantTitle: string | null
    thumbnail: string | null
    quantity: number
  }[]
  pickupDate: string | null
  /** `amount` in ₹; null until it is known. `masked` is how a UPI id or account may be shown. */
  refund: { method: RefundMethod; masked: string | null; amount: number | null } | null
  parcels: ReturnRequestParcel[]
  events: { status: string; at: string | null; note: string | null }[]
}

export type ReturnPhoto = {
  id: string
  /** A blob of this browser, shown while and after it is sent. */
  preview: string
  /** 0 to 100. */
  progress: number
  /** Where the shop keeps it, once it does. */
  url: string | null
  fault: string | null
}

export type PieceDraft = {
  quantity: number
  reason: string
  note: string
  photos: ReturnPhoto[]
  sizeId: string | null
}

export type RefundDraft = {
  method: RefundMethod | null
  name: string
  upiId: string
  accountNumber: string
  accountAgain: string
  ifsc: string
  consent: boolean
}

/** Where money goes, as the shop takes it. */
export type RefundAccount =
  | { method: "upi"; upi_id: string; name: string; consent: true; consent_version?: string }
  | {
      method: "bank"
      account_number: string
      ifsc: string
      name: string
      consent: true
      consent_version?: string
    }

export type ReturnDraft = {
  /** By the item's `key`. */
  pieces: Record<string, PieceDraft>
  kind: ReturnKind | null
  pickupDate: string | null
  /** Where the courier shall come; `null` for the address of the order. */
  address: Address | null
  refund: RefundDraft
}

export type ReturnStep = "items" | "reasons" | "kind" | "pickup" | "refund" | "review"

/** What `POST /store/orders/:id/return-requests` takes. */
export type ReturnRequestBody = {
  kind: ReturnKind
  items: {
    line_item_id: string
    purchase_order_id?: string
    quantity: number
    reason: string
    note?: string
    photo_urls?: string[]
    exchange_variant_id?: string
  }[]
  pickup_date: string
  pickup_address?: WireAddress
  refund?: { method: "source" } | RefundAccount
}
