/** What the shopper reads. `partially_…` when parcels of one order are at different points. */
export type ShopperStatus =
  | "pending"
  | "confirmed"
  | "processing"
  | "shipped"
  | "out_for_delivery"
  | "delivered"
  | "cancelled"
  | "return_requested"
  | "return_picked"
  | "refunded"
  | "partially_shipped"
  | "partially_out_for_delivery"
  | "partially_delivered"
  | "partially_cancelled"
  | "partially_refunded"

/** One purchase order and the shipment made for it, if any. */
export type ParcelState = { purchase_order: string; shipment?: string | null }

export type OrderFacts = {
  /** Medusa's `order.status` */
  order: string
  /** Whether the order may be fulfilled: prepaid paid or authorised, or cash on delivery accepted */
  payable: boolean
  parcels: ParcelState[]
  /** How much of the order nobody can deliver */
  unavailable: "none" | "some" | "all"
  /** Medusa's `return.status` of every return that was not cancelled */
  returns: string[]
  /** ₹ paid back is all of what was paid / some / nothing. What went back for pieces nobody delivers is no "some" */
  refunded: "full" | "partial" | "none"
}
