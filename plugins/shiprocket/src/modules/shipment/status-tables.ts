import type { ShipmentStatus } from "./status"

/** What one Shiprocket code means to us. */
export type CodeMeaning = {
  /** Shiprocket's own name of the code */
  name: string
  /** The state the parcel is in, or null when the code says nothing about where it is */
  status: ShipmentStatus | null
  /** True for codes that only a reverse parcel can have */
  isReturn?: true
  /** True when somebody has to look: the courier could not do what was planned */
  attention?: true
}

const code = (
  name: string,
  status: ShipmentStatus | null,
  flags: Pick<CodeMeaning, "isReturn" | "attention"> = {}
): CodeMeaning => ({ name, status, ...flags })

const ATTENTION = { attention: true } as const
const RETURN = { isReturn: true } as const
const RETURN_ATTENTION = { isReturn: true, attention: true } as const

/**
 * The SHIPMENT table: `shipment_status_id` in webhooks, `shipment_status` and `sr-status` in tracking
 * answers. It is another table than ORDER: only 6 and 7 mean the same in both.
 * Source: Shiprocket's API documentation and "Order and shipment statuses" in its knowledge base.
 */
export const SHIPMENT_CODES: Readonly<Record<number, CodeMeaning>> = {
  1: code("AWB Assigned", "booked"),
  2: code("Label Generated", "booked"),
  3: code("Pickup Scheduled/Generated", "pickup_scheduled"),
  4: code("Pickup Queued", "pickup_scheduled"),
  5: code("Manifest Generated", "pickup_scheduled"),
  6: code("Shipped", "in_transit"),
  7: code("Delivered", "delivered"),
  8: code("Cancelled", "cancelled"),
  9: code("RTO Initiated", "rto_initiated"),
  10: code("RTO Delivered", "rto_delivered"),
  11: code("Pending", null),
  12: code("Lost", "lost"),
  13: code("Pickup Error", null, ATTENTION),
  14: code("RTO Acknowledged", "rto_delivered"),
  15: code("Pickup Rescheduled", "pickup_scheduled"),
  16: code("Cancellation Requested", null),
  17: code("Out For Delivery", "out_for_delivery"),
  18: code("In Transit", "in_transit"),
  19: code("Out For Pickup", "pickup_scheduled"),
  20: code("Pickup Exception", null, ATTENTION),
  21: code("Undelivered", "undelivered", ATTENTION),
  22: code("Delayed", null),
  23: code("Partial Delivered", null, ATTENTION),
  24: code("Destroyed", "lost", ATTENTION),
  25: code("Damaged", "lost", ATTENTION),
  26: code("Fulfilled", null),
  27: code("Pickup Booked", "pickup_scheduled"),
  38: code("Reached at Destination Hub", "in_transit"),
  39: code("Misrouted", "in_transit", ATTENTION),
  40: code("RTO NDR", "rto_in_transit", ATTENTION),
  41: code("RTO OFD", "rto_in_transit"),
  42: code("Picked Up", "picked_up"),
  43: code("Self Fulfilled", null),
  44: code("Disposed Off", "lost", ATTENTION),
  45: code("Cancelled Before Dispatched", "cancelled"),
  46: code("RTO In Transit", "rto_in_transit"),
  47: code("QC Failed", null, ATTENTION),
  48: code("Reached Warehouse", "in_transit"),
  49: code("Custom Cleared", "in_transit"),
  50: code("In Flight", "in_transit"),
  51: code("Handover to Courier", "picked_up"),
  52: code("Shipment Booked", "booked"),
  54: code("In Transit Overseas", "in_transit"),
  55: code("Connection Aligned", "in_transit"),
  56: code("Reached Overseas Warehouse", "in_transit"),
  57: code("Custom Cleared Overseas", "in_transit"),
  59: code("Box Packing", null),
  60: code("FC Allocated", null),
  61: code("Picklist Generated", null),
  62: code("Ready to Pack", null),
  63: code("Packed", null),
  67: code("FC Manifest Generated", "pickup_scheduled"),
  68: code("Processed at Warehouse", null),
  71: code("Handover Exception", null, ATTENTION),
  72: code("Packed Exception", null, ATTENTION),
  75: code("RTO Lock", "rto_initiated"),
  76: code("Untraceable", null, ATTENTION),
  77: code("Issue Related to Recipient", "undelivered", ATTENTION),
  78: code("Reached Back at Seller City", "rto_in_transit"),
  79: code("Rider state 79 (hyperlocal)", null),
  80: code("Rider state 80 (hyperlocal)", null),
  81: code("Rider state 81 (hyperlocal)", null),
  82: code("Rider state 82 (hyperlocal)", null),
  83: code("Rider state 83 (hyperlocal)", null),
}

/**
 * The ORDER table: `current_status_id` in webhooks, `status_code` in `/orders` and `/ndr`. Its return
 * codes exist in this table only.
 */
export const ORDER_CODES: Readonly<Record<number, CodeMeaning>> = {
  1: code("New", null),
  2: code("Invoiced", null),
  3: code("Ready To Ship", "booked"),
  4: code("Pickup Scheduled", "pickup_scheduled"),
  5: code("Canceled", "cancelled"),
  6: code("Shipped", "in_transit"),
  7: code("Delivered", "delivered"),
  8: code("ePayment Failed", null, ATTENTION),
  9: code("Returned", "rto_delivered"),
  10: code("Unmapped", null),
  11: code("Unfulfillable", null, ATTENTION),
  12: code("Pickup Queue", "pickup_scheduled"),
  13: code("Pickup Rescheduled", "pickup_scheduled"),
  14: code("Pickup Error", null, ATTENTION),
  15: code("RTO Initiated", "rto_initiated"),
  16: code("RTO Delivered", "rto_delivered"),
  17: code("RTO Acknowledged", "rto_delivered"),
  18: code("Cancellation Requested", null),
  19: code("Out for Delivery", "out_for_delivery"),
  20: code("In Transit", "in_transit"),
  21: code("Return Pending", "pending", RETURN),
  22: code("Return Initiated", "booked", RETURN),
  23: code("Return Pickup Queued", "pickup_scheduled", RETURN),
  24: code("Return Pickup Error", null, RETURN_ATTENTION),
  25: code("Return In Transit", "in_transit", RETURN),
  26: code("Return Delivered", "delivered", RETURN),
  27: code("Return Cancelled", "cancelled", RETURN),
  28: code("Return Pickup Generated", "pickup_scheduled", RETURN),
  29: code("Return Cancellation Requested", null, RETURN),
  30: code("Return Pickup Cancelled", "cancelled", RETURN),
  31: code("Return Pickup Rescheduled", "pickup_scheduled", RETURN),
  32: code("Return Picked Up", "picked_up", RETURN),
  33: code("Lost", "lost"),
  34: code("Out For Pickup", "pickup_scheduled"),
  35: code("Pickup Exception", null, ATTENTION),
  36: code("Undelivered", "undelivered", ATTENTION),
  37: code("Delivery Delayed", null),
  38: code("Partial Delivered", null, ATTENTION),
  39: code("Destroyed", "lost", ATTENTION),
  40: code("Damaged", "lost", ATTENTION),
  41: code("Fulfilled", null),
  42: code("Archived", null),
  43: code("Reached Destination Hub", "in_transit"),
  44: code("Misrouted", "in_transit", ATTENTION),
  45: code("RTO OFD", "rto_in_transit"),
  46: code("RTO NDR", "rto_in_transit", ATTENTION),
  47: code("Return Out For Pickup", "pickup_scheduled", RETURN),
  48: code("Return Out For Delivery", "out_for_delivery", RETURN),
  49: code("Return Pickup Exception", null, RETURN_ATTENTION),
  50: code("Return Undelivered", "undelivered", RETURN_ATTENTION),
  51: code("Picked Up", "picked_up"),
  52: code("Self Fulfilled", null),
  53: code("Disposed Off", "lost", ATTENTION),
  54: code("Canceled before Dispatched", "cancelled"),
  55: code("RTO In-Transit", "rto_in_transit"),
  57: code("QC Failed", null, ATTENTION),
  58: code("Reached Warehouse", "in_transit"),
  59: code("Custom Cleared", "in_transit"),
  60: code("In Flight", "in_transit"),
  61: code("Handover to Courier", "picked_up"),
  62: code("Booked", "booked"),
  64: code("In Transit Overseas", "in_transit"),
  65: code("Connection Aligned", "in_transit"),
  66: code("Reached Overseas Warehouse", "in_transit"),
  67: code("Custom Cleared Overseas", "in_transit"),
  68: code("Return Acknowledged", "delivered", RETURN),
  69: code("Box Packing", null),
  70: code("Pickup Booked", "pickup_scheduled"),
  71: code("Darkstore Scheduled", null),
  72: code("Fulfilment centre state 72", null),
  73: code("Fulfilment centre state 73", null),
  74: code("Fulfilment centre state 74", null),
  75: code("Fulfilment centre state 75", null),
  76: code("Fulfilment centre state 76", null),
  80: code("FC Manifest", "pickup_scheduled"),
  81: code("Processed at Warehouse", null),
  82: code("Packed Exception", null, ATTENTION),
  83: code("Handover Exception", null, ATTENTION),
  87: code("RTO Lock", "rto_initiated"),
  88: code("Untraceable", null, ATTENTION),
  89: code("Issue Related to Recipient", "undelivered", ATTENTION),
  90: code("Reached Back at Seller City", "rto_in_transit"),
}
