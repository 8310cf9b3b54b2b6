import type { Reactions } from "@bodycon/kit"

/**
 * What happens when something happened: the one place where plugins meet. Each workflow runs as a durable
 * job of its own and is safe to run twice.
 */
export const reactions: Reactions = {
  "purchase_order.accepted": ["ship-purchase-order"],
  "purchase_order.ready": ["ship-purchase-order"],
  "purchase_order.rejected": ["cancel-purchase-order-shipment"],
  "purchase_order.cancelled": ["cancel-purchase-order-shipment"],
  "purchase_order.unroutable": ["offer-refund", "alarm-unroutable"],
  "purchase_order.answer_due": ["alarm-answer-due"],
  "purchase_order.dispatch_overdue": ["alarm-dispatch-overdue"],
  "purchase_order.dispatch_failed": ["alarm-dispatch-failed"],
  "supplier_feed.stale": ["alarm-feed-stale"],
  "shipment.booked": ["fulfil-shipment"],
  "shipment.picked_up": ["hand-over-shipment"],
  "shipment.delivered": ["deliver-shipment", "close-ndr-case"],
  "shipment.cancelled": ["unfulfil-shipment"],
  "shipment.rto_delivered": ["record-rto", "close-ndr-case"],
  "shipment.undelivered": ["open-ndr-case"],
  "shipment.rto_initiated": ["close-ndr-case"],
  "shipment.lost": ["close-ndr-case"],
  "ndr_case.opened": ["ask-shopper-about-delivery"],
  "ndr_case.expiring": ["alarm-ndr-expiring"],
  "ndr_case.refused": ["alarm-ndr-refused"],
  "review.approved": ["learn-from-review"],
  "review.rejected": ["learn-from-review"],
}
