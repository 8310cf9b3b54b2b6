/**
 * Held while an order is changed or its money is shared out. Medusa writes a new version of all of an
 * order's lines for every fulfilment, shipment, delivery and edit; two of those at once write the same
 * version twice, and the order's total doubles (2.21.2).
 */
export const orderLockKey = (orderId: string): string => `order:${orderId}`

/** The key of the order that a queried parcel belongs to. */
export const lockKeyOfShipment = ({
  shipment,
}: {
  shipment: { data: { order_id: string } }
}): string => orderLockKey(shipment.data.order_id)

/** How long a job waits for another one on the same order. */
export const ORDER_LOCK_WAIT_SECONDS = 60

/** How long a lock outlives its process. */
export const ORDER_LOCK_TTL_SECONDS = 120
