import "server-only"

import type { Journey, Order, OrderSummary } from "../types"
import { medusa, MedusaFault } from "./client"
import {
  reshapeJourney,
  reshapeOrder,
  reshapeOrderSummary,
  type WireJourney,
  type WireOrder,
} from "./reshape/order"
import { readSession } from "./session"

const DETAIL_FIELDS = "*payment_collections.payments"
const LIST_FIELDS = "id,display_id,created_at,total,*items"

/**
 * What happened to an order so far, for its owner or for whoever holds its token.
 * @returns `null` when the visitor may not see it or it does not exist
 */
export async function orderJourney(id: string, token: string | null): Promise<Journey | null> {
  const customer = await readSession("customer")
  try {
    const { journey } = await medusa<{ journey: WireJourney }>(`/store/orders/${id}/journey`, {
      query: { token: token ?? undefined },
      token: customer ?? undefined,
    })
    return reshapeJourney(journey)
  } catch (error) {
    if (error instanceof MedusaFault && [400, 401, 403, 404].includes(error.status)) {
      return null
    }
    throw error
  }
}

/** An order's contents. Call it only after `orderJourney` let the visitor in. */
export async function orderDetail(id: string): Promise<Order | null> {
  const token = await readSession("customer")
  try {
    const { order } = await medusa<{ order: WireOrder }>(`/store/orders/${id}`, {
      query: { fields: DETAIL_FIELDS },
      token: token ?? undefined,
    })
    return reshapeOrder(order)
  } catch (error) {
    if (error instanceof MedusaFault && error.status >= 400 && error.status < 500) {
      return null
    }
    throw error
  }
}

/** The signed-in customer's orders, newest first. */
export async function listOrders(token: string, limit = 20): Promise<OrderSummary[]> {
  const { orders } = await medusa<{ orders: WireOrder[] }>("/store/orders", {
    token,
    query: { limit, order: "-created_at", fields: LIST_FIELDS },
  })
  return orders.map(reshapeOrderSummary)
}
