import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { pieceSize, pieceWeight } from "./measures"
import type { ParcelSize } from "./measures"
import type { Origin } from "./parcels"

type Row = {
  id: string
  weight: number | string | null
  parcel: unknown
  always_sold: boolean
  published: boolean
  location_id: string | null
  available: number | string | null
  postal_code: string | null
}

export type VariantOrigins = {
  /** g of one piece */
  weight_g: number
  size: ParcelSize
  /** Whether somebody can buy it now */
  in_stock: boolean
  /** Whether shoppers see its product */
  published: boolean
  /** Every place that keeps it, those with nothing left included */
  origins: Origin[]
}

/**
 * One statement, because a product page waits for it: the same through Medusa's graph asks five modules one
 * after the other. A variant made of several items is as available as the scarcest of them.
 */
const SELECT = `
  select v.id, coalesce(v.weight, p.weight) as weight, p.metadata->'parcel' as parcel,
    (not v.manage_inventory or v.allow_backorder) as always_sold,
    (p.status = 'published' and (?::text[] is null or exists (
      select from product_sales_channel c
      where c.product_id = p.id and c.sales_channel_id = any(?::text[]) and c.deleted_at is null))
    ) as published,
    l.location_id, a.postal_code,
    floor(min((l.stocked_quantity - l.reserved_quantity) / greatest(i.required_quantity, 1))) as available
  from product_variant v
  join product p on p.id = v.product_id and p.deleted_at is null
  left join product_variant_inventory_item i on i.variant_id = v.id and i.deleted_at is null
  left join inventory_level l on l.inventory_item_id = i.inventory_item_id and l.deleted_at is null
  left join stock_location s on s.id = l.location_id and s.deleted_at is null
  left join stock_location_address a on a.id = s.address_id and a.deleted_at is null
  where v.id = any(?::text[]) and v.deleted_at is null
  group by v.id, p.id, l.location_id, a.postal_code`

const isPincode = (text: string | null): text is string => /^[1-9]\d{5}$/.test(text ?? "")

/**
 * Where variants are kept, and what they weigh and measure. Unknown ones are absent.
 * @param sales_channel_ids channels whose products count as published; null: all
 */
export const loadOrigins = async (
  container: MedusaContainer,
  variant_ids: string[],
  sales_channel_ids: string[] | null = null
): Promise<Map<string, VariantOrigins>> => {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: Row[] }>(SELECT, [
    sales_channel_ids,
    sales_channel_ids,
    variant_ids,
  ])
  const variants = new Map<string, VariantOrigins>()
  for (const row of rows) {
    const variant = variants.get(row.id) ?? {
      weight_g: pieceWeight(row.weight),
      size: pieceSize(row.parcel),
      in_stock: row.always_sold,
      published: row.published,
      origins: [],
    }
    const available = Math.max(0, Number(row.available ?? 0))
    variant.in_stock ||= available > 0
    if (row.location_id && isPincode(row.postal_code)) {
      variant.origins.push({
        location_id: row.location_id,
        pincode: row.postal_code,
        // What is sold without stock can be sent from wherever it is kept.
        available: row.always_sold ? Infinity : available,
      })
    }
    variants.set(row.id, variant)
  }
  return variants
}
