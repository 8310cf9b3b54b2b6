/** What routing and everything else that moves an order's stock waits for. */
export const orderLockKey = (orderId: string): string => `purchase-orders:${orderId}`
