import type { BigNumberInput } from "@medusajs/framework/types"
import type { Actor, OrderLine } from "./common"
import type { OrderHeader, PurchaseOrderReturnDTO, UnfulfillableLineDTO } from "./purchase-order"

/** Pieces a supplier takes of one line of its purchase order. */
export type TakenLine = { id: string; quantity: number }

/** The same, by the supplier's own SKU, as its system says it. */
export type TakenSku = { supplier_sku: string; quantity: number }

/** What becomes of the lines of a cancelled purchase order. */
export type CancelledLines = "reroute" | "refund" | "release"

export type CancelPurchaseOrderInput = {
  id: string
  actor: Actor
  note?: string
  /**
   * `reroute`: to the next supplier. `refund`: flagged, for somebody to give the money back. `release`:
   * nothing more is done, because the order itself was cancelled.
   */
  lines: CancelledLines
}

export type RevisePurchaseOrderInput = {
  id: string
  actor: Actor
  /** What the supplier is told; null takes it away. */
  note?: string | null
  /** In the future, UTC. */
  answer_by?: Date | string
  /** `cost_price` in ₹ for one piece. */
  lines?: { id: string; cost_price: BigNumberInput }[]
}

export type RecordReturnInput = {
  purchase_order_id: string
  kind: "rto" | "customer_return"
  /** Who says so, e.g. `shipment:<id>`; recorded once per line. */
  source_id: string
  /** When the supplier had the goods (UTC). @default now */
  returned_at?: Date | string
  /** What the history says of it. @default by kind */
  note?: string
  /** Left out: everything that is not back yet. */
  lines?: { order_line_item_id: string; quantity: number }[]
}

export type FlagUndeliveredInput = {
  purchase_order_id: string
  /** Back with its supplier, or lost on the way. */
  reason: "rto" | "lost"
}

export type RecordReturnResult = { returns: PurchaseOrderReturnDTO[]; changed: boolean }

/** What routing was asked for, kept with a line that nobody took. */
export type RoutingRequest = { header: OrderHeader; line: OrderLine }

export type Resolution = "refunded" | "rerouted" | "dismissed"

export type ResolveUnfulfillableLineInput = { id: string; resolution: Resolution; actor: Actor }

export type ResolveUnfulfillableLineResult = {
  unfulfillable_line: UnfulfillableLineDTO
  changed: boolean
}

/** `refund_amount` in ₹. */
export type ProposeRefundInput = { lines: { id: string; refund_amount: BigNumberInput }[] }

export type PurchaseOrderAlarms = { answer_due: string[]; dispatch_overdue: string[] }

/**
 * Where the pieces of a part of an order line are to be reserved. `fresh`: chosen, not reserved yet.
 * `held`: reserved before, unless it was fulfilled. `released`: its order is over.
 */
export type OrderPart = {
  order_line_item_id: string
  part: number
  variant_id: string
  quantity: number
  purchase_order_id: string
  supplier_id: string
  state: "fresh" | "held" | "released"
}

export type OrderParts = {
  parts: OrderPart[]
  /** Highest part that each line of the order ever had, by order line item id. */
  last_parts: Record<string, number>
}
