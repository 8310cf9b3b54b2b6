import { sentenceCase } from "@/lib/format"

const LABELS: Record<string, string> = {
  pending: "Order placed",
  confirmed: "Confirmed by the maker",
  processing: "Being packed",
  shipped: "On its way",
  out_for_delivery: "Out for delivery",
  delivered: "Delivered",
  cancelled: "Cancelled",
  return_requested: "Return asked for",
  return_picked: "Return picked up",
  refunded: "Refunded",
  created: "With the maker",
  sent: "With the maker",
  accepted: "Confirmed by the maker",
  ready: "Packed and ready",
  booked: "Courier booked",
  pickup_scheduled: "Pickup scheduled",
  picked_up: "Picked up",
  in_transit: "On its way",
  undelivered: "Delivery was tried",
  rto_initiated: "Going back to the maker",
  rto_in_transit: "Going back to the maker",
  rto_delivered: "Back with the maker",
  lost: "Lost on the way",
  failed: "Courier problem",
}

/** A status in a shopper's words. Partial ones say so: `partially_shipped` → `Partly on its way`. */
export function statusLabel(status: string): string {
  const partial = /^partially_(.+)$/.exec(status)?.[1]
  if (partial) {
    const label = LABELS[partial] ?? sentenceCase(partial)
    return `Partly ${label.toLowerCase()}`
  }
  return LABELS[status] ?? sentenceCase(status)
}
