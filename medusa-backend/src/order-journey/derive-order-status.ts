import type { OrderFacts, ParcelState, ShopperStatus } from "./types"

/** Points every parcel passes, in order. */
const STAGES = ["confirmed", "processing", "shipped", "out_for_delivery", "delivered"] as const

type Stage = (typeof STAGES)[number]

/** A shipment says more than the purchase order behind it, once the courier has the parcel. */
const SHIPMENT_STAGE: Record<string, Stage | "cancelled"> = {
  picked_up: "shipped",
  in_transit: "shipped",
  undelivered: "shipped",
  out_for_delivery: "out_for_delivery",
  delivered: "delivered",
  rto_initiated: "cancelled",
  rto_in_transit: "cancelled",
  rto_delivered: "cancelled",
  lost: "cancelled",
}

const PURCHASE_ORDER_STAGE: Record<string, Stage | "cancelled"> = {
  draft: "confirmed",
  sent: "confirmed",
  accepted: "processing",
  ready: "processing",
  picked_up: "shipped",
  delivered: "delivered",
  cancelled: "cancelled",
}

/** Refused or expired purchase orders are replaced by others, so they are not parcels. */
const isReplaced = (parcel: ParcelState): boolean =>
  parcel.purchase_order === "rejected" || parcel.purchase_order === "expired"

/** Where one parcel is. Unknown states of either kind are taken as not begun. */
export const parcelStage = (parcel: ParcelState): Stage | "cancelled" =>
  SHIPMENT_STAGE[parcel.shipment ?? ""] ??
  PURCHASE_ORDER_STAGE[parcel.purchase_order] ??
  "confirmed"

const stageOfAll = (parcels: ParcelState[], isWhole: boolean): ShopperStatus => {
  const stages = parcels.map(parcelStage)
  const alive = stages.filter((stage): stage is Stage => stage !== "cancelled")
  if (!alive.length) {
    return "cancelled"
  }
  const ranks = alive.map((stage) => STAGES.indexOf(stage))
  const furthest = Math.max(...ranks)
  const nearest = Math.min(...ranks)
  const complete = isWhole && nearest === furthest && alive.length === stages.length
  if (complete) {
    return STAGES[furthest]
  }
  return furthest >= STAGES.indexOf("shipped")
    ? (`partially_${STAGES[furthest]}` as ShopperStatus)
    : STAGES[nearest]
}

/**
 * The one status a shopper sees, from what Medusa, the suppliers and the courier say. Never stored.
 * Refunds and returns speak louder than parcels, and a cancelled order louder than those. Pieces nobody can
 * deliver count like a parcel that was cancelled.
 */
export const deriveOrderStatus = (facts: OrderFacts): ShopperStatus => {
  const parcels = facts.parcels.filter((parcel) => !isReplaced(parcel))
  if (facts.order === "canceled") {
    return "cancelled"
  }
  if (facts.refunded === "full") {
    return "refunded"
  }
  if (facts.returns.some((status) => status === "received" || status === "partially_received")) {
    return facts.refunded === "partial" ? "partially_refunded" : "return_picked"
  }
  if (facts.returns.includes("requested")) {
    return "return_requested"
  }
  if (facts.refunded === "partial") {
    return "partially_refunded"
  }
  if (!parcels.length) {
    return facts.unavailable === "all" ? "cancelled" : facts.payable ? "confirmed" : "pending"
  }
  return stageOfAll(parcels, facts.unavailable === "none")
}
