/** Held while an order's money is shared out: among parcels, and as refunds for lost pieces. */
export const orderMoneyKey = (orderId: string): string => `ship-order:${orderId}`
