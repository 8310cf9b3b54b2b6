import type { Reactions } from "@bodycon/kit"

/**
 * What happens when something happened: the one place where plugins meet. Each workflow runs as a durable
 * job of its own and is safe to run twice.
 */
export const reactions: Reactions = {
  "purchase_order.accepted": ["ship-purchase-order"],
  "purchase_order.ready": ["ship-purchase-order"],
  "purchase_order.cancelled": ["cancel-purchase-order-shipment"],
  "shipment.booked": ["fulfil-shipment"],
  "shipment.picked_up": ["hand-over-shipment"],
  "shipment.delivered": ["deliver-shipment"],
  "review.approved": ["learn-from-review"],
  "review.rejected": ["learn-from-review"],
}
