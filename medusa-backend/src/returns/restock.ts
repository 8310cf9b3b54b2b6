import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { ReturnFacts } from "./load-return"
import { openReceipt } from "./receipt"

/**
 * Adds the good pieces of a return item to the stock where it was received and notes that it was done, in
 * one statement: Medusa's own adjusting says nothing of what it was for, so a repeat would count twice.
 */
const RESTOCK = `
  with once as (
    update return_item set metadata = coalesce(metadata, '{}') || jsonb_build_object('restocked', ?::int),
      updated_at = now()
    where id = ? and deleted_at is null and coalesce(metadata, '{}')->'restocked' is null
    returning item_id, return_id)
  update inventory_level level
  set stocked_quantity = level.stocked_quantity + ?::int * part.required_quantity,
    raw_stocked_quantity = jsonb_build_object(
      'value', (level.stocked_quantity + ?::int * part.required_quantity)::text, 'precision', 20),
    updated_at = now()
  from once
  join order_line_item line on line.id = once.item_id
  join return on return.id = once.return_id
  join product_variant variant on variant.id = line.variant_id and variant.manage_inventory
  join product_variant_inventory_item part
    on part.variant_id = line.variant_id and part.deleted_at is null
  where level.inventory_item_id = part.inventory_item_id and level.location_id = return.location_id
    and level.deleted_at is null`

/**
 * Puts good pieces back into their suppliers' stock, each item once, for suppliers that take returns. Those
 * that Medusa's own receiving put there are not counted again.
 */
export const restockReturn = async (
  container: MedusaContainer,
  { request, returns, suppliers }: ReturnFacts
): Promise<void> => {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const takers = new Set(
    suppliers.filter((one) => one.accepts_returns).map((one) => one.stock_location_id)
  )
  for (const one of returns.filter((entry) => takers.has(entry.location_id ?? ""))) {
    for (const item of one.items) {
      const { good } = openReceipt(item, request.items)
      if (good > 0) {
        await knex.raw(RESTOCK, [good, item.id, good, good])
      }
    }
  }
}
