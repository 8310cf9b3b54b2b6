import type { BigNumberInput, InferTypeOf } from "@medusajs/framework/types"
import type PurchaseOrder from "../modules/purchase-order/models/purchase-order"
import type PurchaseOrderDispatch from "../modules/purchase-order/models/purchase-order-dispatch"
import type PurchaseOrderLine from "../modules/purchase-order/models/purchase-order-line"
import type PurchaseOrderReturn from "../modules/purchase-order/models/purchase-order-return"
import type PurchaseOrderTimelineEntry from "../modules/purchase-order/models/purchase-order-timeline-entry"
import type UnfulfillableLine from "../modules/purchase-order/models/unfulfillable-line"
import type { Actor, Address, OrderLine, Parcel, PaymentMethod } from "./common"
import type { RoutingRequest, TakenLine, TakenSku } from "./purchase-order-change"

export type PurchaseOrderLineDTO = Omit<InferTypeOf<typeof PurchaseOrderLine>, "purchase_order">
export type PurchaseOrderTimelineEntryDTO = Omit<
  InferTypeOf<typeof PurchaseOrderTimelineEntry>,
  "purchase_order"
>
export type PurchaseOrderDispatchDTO = Omit<
  InferTypeOf<typeof PurchaseOrderDispatch>,
  "purchase_order"
>
export type PurchaseOrderReturnDTO = Omit<InferTypeOf<typeof PurchaseOrderReturn>, "purchase_order">
export type UnfulfillableLineDTO = Omit<InferTypeOf<typeof UnfulfillableLine>, "request"> & {
  request: RoutingRequest | null
}

export type PurchaseOrderDTO = Omit<
  InferTypeOf<typeof PurchaseOrder>,
  "ship_to" | "parcel" | "lines" | "timeline" | "dispatches" | "returns"
> & {
  ship_to: Address
  parcel: Parcel | null
  lines: PurchaseOrderLineDTO[]
  timeline?: PurchaseOrderTimelineEntryDTO[]
  dispatches?: PurchaseOrderDispatchDTO[]
  returns?: PurchaseOrderReturnDTO[]
}

/** A routed line: what to buy, at what cost, and why there. */
export type DraftLine = OrderLine & {
  supplier_sku: string
  /** ₹ for one piece. */
  cost_price: BigNumberInput
  reason: string
}

export type Draft = {
  supplier_id: string
  channel: string
  answer_minutes: number
  dispatch_hours: number
  lines: DraftLine[]
}

export type Unrouted = {
  order_line_item_id: string
  part?: number
  variant_id: string
  quantity: number
  reason: string
}

export type OrderHeader = {
  order_id: string
  order_number: string
  payment_method: PaymentMethod
  ship_to: Address
}

export type CreateDraftsInput = OrderHeader & {
  drafts: Draft[]
  unrouted: Unrouted[]
  /** What was to be routed; kept with a line that nobody takes. */
  lines?: OrderLine[]
  /** The purchase order whose refused lines move. */
  previous_id?: string
  /** The flags a person wants routed again. */
  retry?: RetryInput
}

export type RetryInput = { ids: string[]; actor: Actor }

export type CreateDraftsResult = {
  /** Written by this call, so that it can be undone. */
  created_ids: string[]
  flagged_ids: string[]
  moved_line_ids: string[]
  /** Flags lifted, because somebody takes the line after all. */
  lifted_ids: string[]
  /** Every purchase order of the order that is not refused or cancelled, with the goods it is for. */
  purchase_orders: PurchaseOrderDTO[]
  unrouted: Unrouted[]
}

export type CreatePurchaseOrdersInput = OrderHeader & { lines: OrderLine[] }

export type CreatePurchaseOrdersResult = {
  purchase_orders: PurchaseOrderDTO[]
  unrouted: Unrouted[]
}

export type AnswerPurchaseOrderInput = {
  id: string
  action: "accept" | "reject"
  reason?: string
  actor: Actor
  supplier_reference?: string
  /** With `accept`: what is taken. What is not named is refused. Left out: everything is taken. */
  lines?: TakenLine[]
  /** The same by the supplier's SKU. */
  skus?: TakenSku[]
  /** Counts as the first answer only: once there is one, this is noted and changes nothing. */
  first_only?: boolean
}

export type AdvancePurchaseOrderInput = {
  id: string
  to: "ready" | "picked_up" | "delivered" | "cancelled"
  actor: Actor
  note?: string
  parcel?: Parcel
}

/**
 * `changed: false` means the state was kept: a repeat, or an event that came too late; the latter is
 * `ignored` and noted.
 */
export type ApplyEventResult = {
  purchase_order: PurchaseOrderDTO
  changed: boolean
  ignored?: boolean
}
