import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/**
 * Orders found by index: see `migration-scripts/index-shopper-orders.ts`. Those called off count for nobody, and
 * those that wait to be confirmed not yet: a first order that nobody stands by must not make a second one.
 */
const ORDERS_PLACED = `
  select count(*)::int as placed from (
    select id from "order"
    where customer_id = ? and deleted_at is null and not is_draft_order and status <> 'canceled'
    union
    select id from "order"
    where lower(email) = ? and deleted_at is null and not is_draft_order and status <> 'canceled'
    union
    select theirs.id from order_address address
    join "order" theirs on theirs.shipping_address_id = address.id
      and theirs.deleted_at is null and not theirs.is_draft_order and theirs.status <> 'canceled'
    where right(regexp_replace(address.phone, '[^0-9]', '', 'g'), 10) = ?
      and address.deleted_at is null) placed
  where not exists (
    select from order_payment_collection link
    join payment on payment.payment_collection_id = link.payment_collection_id
    where link.order_id = placed.id and link.deleted_at is null and payment.deleted_at is null
      and payment.canceled_at is null and payment.data->>'confirmation' = 'pending')`

type Shopper = { phone: string | null; email: string | null; customer_id: string | null }

/**
 * Orders placed by this account, e-mail or phone.
 * @param shopper.phone E.164
 * @param shopper.email lower case
 * @returns null when nothing is known that could identify her
 */
export const countOrdersPlaced = async (
  container: MedusaContainer,
  { phone, email, customer_id }: Shopper
): Promise<number | null> => {
  if (!phone && !email && !customer_id) {
    return null
  }
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: { placed: number }[] }>(ORDERS_PLACED, [
      customer_id,
      email,
      phone?.slice(-10) ?? null,
    ] as never)
  return rows[0].placed
}
