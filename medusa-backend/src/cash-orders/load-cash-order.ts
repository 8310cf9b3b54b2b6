import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { CashOrder, CashOrderFacts, OrderParcel } from "./types"

const ORDER_FIELDS = [
  "id",
  "display_id",
  "created_at",
  "status",
  "email",
  "customer_id",
  "currency_code",
  "total",
  "shipping_address.first_name",
  "shipping_address.phone",
  "items.*",
  "payment_collections.id",
  "payment_collections.status",
  "payment_collections.amount",
  "payment_collections.metadata",
  "payment_collections.payment_sessions.id",
  "payment_collections.payment_sessions.provider_id",
  "payment_collections.payment_sessions.status",
  "payment_collections.payment_sessions.amount",
  "payment_collections.payment_sessions.data",
  "payment_collections.payments.id",
  "payment_collections.payments.provider_id",
  "payment_collections.payments.amount",
  "payment_collections.payments.created_at",
  "payment_collections.payments.canceled_at",
  "payment_collections.payments.data",
  "payment_collections.payments.captures.id",
  "payment_collections.payments.captures.amount",
  "payment_collections.payments.captures.created_at",
  "payment_collections.payments.refunds.id",
  "payment_collections.payments.refunds.amount",
  "payment_collections.payments.refunds.note",
]

/** Reads an order with its payments and parcels, in two queries. @throws MedusaError NOT_FOUND */
export const loadCashOrder = async (
  container: MedusaContainer,
  order_id: string
): Promise<CashOrderFacts> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [orders, parcels] = await Promise.all([
    query.graph({ entity: "order", fields: ORDER_FIELDS, filters: { id: order_id } }),
    query.graph({
      entity: "shipment",
      fields: ["id", "status"],
      filters: { order_id, direction: "forward" },
    }),
  ])
  const order = orders.data[0] as unknown as CashOrder | undefined
  if (!order) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Order ${order_id} was not found`)
  }
  return { order, parcels: parcels.data as unknown as OrderParcel[] }
}
