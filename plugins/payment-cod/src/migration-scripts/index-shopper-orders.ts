import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/**
 * How many orders a shopper placed before is asked with every cart that may be paid in cash. Medusa indexes
 * orders by customer, but neither by e-mail nor by the phone of the address.
 * Not partial: PostgreSQL keeps no statistics of what a partial index computes, and reads all orders then.
 */
const INDEXES = [
  `CREATE INDEX IF NOT EXISTS "IDX_order_lower_email" ON "order" (lower(email))`,
  `CREATE INDEX IF NOT EXISTS "IDX_order_address_phone_digits" ON order_address
   (right(regexp_replace(phone, '[^0-9]', '', 'g'), 10))`,
]

/** Run once by `medusa db:migrate`. */
export default async function indexShopperOrders({ container }: ExecArgs): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  for (const statement of INDEXES) {
    await knex.raw(statement)
  }
}
