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
  "supplier.changed": ["sync-supplier-pickup"],
  "supplier_feed.stale": ["alarm-feed-stale"],
  "shipment.booked": ["fulfil-shipment"],
  "shipment.picked_up": ["hand-over-shipment"],
  "shipment.delivered": ["deliver-shipment", "close-ndr-case"],
  "shipment.cancelled": ["unfulfil-shipment"],
  "shipment.rto_delivered": ["record-rto", "close-ndr-case"],
  "shipment.undelivered": ["open-ndr-case"],
  "shipment.rto_initiated": ["close-ndr-case"],
  "shipment.lost": ["record-lost", "close-ndr-case"],
  "ndr_case.opened": ["ask-shopper-about-delivery"],
  "ndr_case.expiring": ["alarm-ndr-expiring"],
  "ndr_case.refused": ["alarm-ndr-refused"],
  "return_request.approved": ["open-return", "tell-return-approved"],
  "return_request.rejected": ["tell-return-rejected"],
  "return_request.picked_up": ["tell-return-picked-up"],
  "return_request.received": ["settle-return"],
  "return_request.completed": ["tell-return-completed"],
  "return_request.cancelled": ["close-return"],
  "return_shipment.booked": ["follow-return-shipment"],
  "return_shipment.picked_up": ["follow-return-shipment"],
  "return_shipment.delivered": ["follow-return-shipment"],
  "return_shipment.undelivered": ["alarm-return-shipment"],
  "return_shipment.cancelled": ["follow-return-shipment", "alarm-return-shipment"],
  "return_shipment.lost": ["follow-return-shipment", "alarm-return-shipment"],
  "return_payout.paid": ["record-return-payout"],
  "review.approved": ["learn-from-review"],
  "review.rejected": ["learn-from-review"],
}
