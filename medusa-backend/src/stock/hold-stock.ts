import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import {
  HELD_ORDER_FIELDS,
  missingReservations,
  type HeldOrder,
  type MissingReservation,
} from "./missing-reservations"

const isSoldOut = (error: unknown): boolean =>
  error instanceof MedusaError && error.type === MedusaError.Types.NOT_ALLOWED

const reserve = async (
  container: MedusaContainer,
  missing: MissingReservation[]
): Promise<boolean> => {
  const items = missing.map(({ location_id, ...item }) => ({ ...item, location_id: location_id! }))
  const keys = [...new Set(items.map(({ inventory_item_id }) => inventory_item_id))]
  try {
    // As Medusa reserves while it completes a cart: one at a time for each article.
    await container
      .resolve(Modules.LOCKING)
      .execute(keys, () => container.resolve(Modules.INVENTORY).createReservationItems(items))
    return true
  } catch (error) {
    if (isSoldOut(error)) {
      return false
    }
    throw error
  }
}

/**
 * Keeps the pieces of an order that nothing is kept for. Medusa makes an order and its reservations at the same
 * moment; a server killed in between, or while it undoes an order that came too late for the last piece, leaves
 * an order that is linked to its cart and gets paid, with nothing kept for it. Safe to repeat. One that suppliers
 * were asked for is left alone: from there on reservations go with parcels and parts.
 * @returns whether all its pieces are kept now
 */
export const holdStock = async (container: MedusaContainer, orderId: string): Promise<boolean> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [orders, asked] = await Promise.all([
    query.graph({ entity: "order", fields: HELD_ORDER_FIELDS, filters: { id: orderId } }),
    query.graph({
      entity: "purchase_order",
      fields: ["id"],
      filters: { order_id: orderId },
      pagination: { take: 1 },
    }),
  ])
  const order = orders.data[0] as unknown as HeldOrder | undefined
  if (!order || order.status === "canceled" || asked.data.length > 0) {
    return true
  }
  const ids = order.items.map(({ id }) => id)
  const reserved = await container
    .resolve(Modules.INVENTORY)
    .listReservationItems({ line_item_id: ids }, { take: null as unknown as number })
  const missing = missingReservations(order, reserved)
  if (missing.length === 0) {
    return true
  }
  return missing.every(({ location_id }) => location_id !== null) && reserve(container, missing)
}
