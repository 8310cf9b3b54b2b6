import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Origin } from "./parcels"

type Level = {
  location_id: string
  stocked_quantity: number
  reserved_quantity: number
  stock_locations: { address: { postal_code: string | null } | null }[] | null
}

type Variant = {
  id: string
  weight: number | null
  product: { weight: number | null } | null
  inventory_items: { inventory: { location_levels: Level[] | null } | null }[] | null
}

export type VariantOrigins = { weight_g: number | null; origins: Origin[] }

const isPincode = (text: string | null | undefined): text is string =>
  /^[1-9]\d{5}$/.test(text ?? "")

/** Where variants have stock, and what they weigh (g). One query for all of them. */
export const loadOrigins = async (
  container: MedusaContainer,
  variantIds: string[]
): Promise<Map<string, VariantOrigins>> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product_variant",
    fields: [
      "id",
      "weight",
      "product.weight",
      "inventory_items.inventory.location_levels.location_id",
      "inventory_items.inventory.location_levels.stocked_quantity",
      "inventory_items.inventory.location_levels.reserved_quantity",
      "inventory_items.inventory.location_levels.stock_locations.address.postal_code",
    ],
    filters: { id: variantIds },
  })
  return new Map(
    (data as unknown as Variant[]).map((variant) => {
      const levels = (variant.inventory_items ?? []).flatMap(
        (item) => item.inventory?.location_levels ?? []
      )
      const origins = levels
        .filter((level) => Number(level.stocked_quantity) > Number(level.reserved_quantity))
        .flatMap((level) => {
          const pincode = level.stock_locations?.[0]?.address?.postal_code
          return isPincode(pincode) ? [{ location_id: level.location_id, pincode }] : []
        })
      return [variant.id, { weight_g: variant.weight ?? variant.product?.weight ?? null, origins }]
    })
  )
}
