import { ContainerRegistrationKeys, MathBN, MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SUPPLIER_MODULE } from "../../../modules/supplier/constants"
import type SupplierModuleService from "../../../modules/supplier/service"
import { sellableStock } from "../../../routing/sellable-stock"
import type { ListingInput } from "../../../types/supplier"

type Level = { inventory_item_id: string; location_id: string; stocked_quantity: number }

type VariantItems = { id: string; inventory_items?: { inventory_item_id: string }[] | null }

const unique = (values: string[]): string[] => [...new Set(values)]

const keyOf = (level: { inventory_item_id: string; location_id: string }): string =>
  `${level.inventory_item_id} ${level.location_id}`

/**
 * Works out what Medusa's stock at the suppliers' locations must become so that it says what may be sold:
 * the reported stock less the safety buffer.
 * @throws MedusaError NOT_FOUND naming an unknown supplier or variant
 */
export const planInventoryLevelsStep = createStep(
  "plan-inventory-levels",
  async (listings: ListingInput[], { container }) => {
    const suppliers = await container
      .resolve<SupplierModuleService>(SUPPLIER_MODULE)
      .listSuppliers({ id: unique(listings.map((listing) => listing.supplier_id)) })
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data } = await query.graph({
      entity: "variant",
      fields: ["id", "inventory_items.inventory_item_id"],
      filters: { id: unique(listings.map((listing) => listing.variant_id)) },
    })
    const locations = new Map(suppliers.map((one) => [one.id, one.stock_location_id]))
    const variants = new Map((data as VariantItems[]).map((variant) => [variant.id, variant]))
    const wanted = listings.flatMap((listing): Level[] => {
      const location_id = locations.get(listing.supplier_id)
      const variant = variants.get(listing.variant_id)
      if (!location_id || !variant) {
        const what = location_id
          ? `variant ${listing.variant_id}`
          : `supplier ${listing.supplier_id}`
        throw new MedusaError(MedusaError.Types.NOT_FOUND, `${what} was not found`)
      }
      return (variant.inventory_items ?? []).map(({ inventory_item_id }) => ({
        inventory_item_id,
        location_id,
        stocked_quantity: sellableStock(listing.reported_stock, listing.safety_buffer),
      }))
    })
    const stored = await container.resolve(Modules.INVENTORY).listInventoryLevels({
      inventory_item_id: unique(wanted.map((level) => level.inventory_item_id)),
      location_id: unique(wanted.map((level) => level.location_id)),
    })
    const storedByKey = new Map(stored.map((level) => [keyOf(level), level]))
    const create = wanted.filter((level) => !storedByKey.has(keyOf(level)))
    const update = wanted.flatMap((level) => {
      const found = storedByKey.get(keyOf(level))
      return found && !MathBN.eq(found.stocked_quantity, level.stocked_quantity)
        ? [{ id: found.id, ...level }]
        : []
    })
    return new StepResponse({ create, update })
  }
)
