import { ContainerRegistrationKeys, MathBN, MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SUPPLIER_MODULE } from "../../../modules/supplier/constants"
import type SupplierModuleService from "../../../modules/supplier/service"
import type { SupplierListingDTO } from "../../../types/supplier"

type VariantItems = { id: string; inventory_items?: { inventory_item_id: string }[] | null }

/**
 * Works out which stock at suppliers' locations must become 0 because its listing goes.
 * @throws MedusaError NOT_FOUND naming an unknown listing
 */
export const planClearedLevelsStep = createStep(
  "plan-cleared-levels",
  async (listingIds: string[], { container }) => {
    if (!listingIds.length) {
      return new StepResponse([])
    }
    const listings = (await container
      .resolve<SupplierModuleService>(SUPPLIER_MODULE)
      .listSupplierListings(
        { id: listingIds },
        { relations: ["supplier"], take: listingIds.length }
      )) as unknown as SupplierListingDTO[]
    const unknown = listingIds.find((id) => !listings.some((listing) => listing.id === id))
    if (unknown) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `listing ${unknown} was not found`)
    }
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "variant",
      fields: ["id", "inventory_items.inventory_item_id"],
      filters: { id: [...new Set(listings.map((listing) => listing.variant_id))] },
    })
    const items = new Map(
      (data as VariantItems[]).map(({ id, inventory_items }) => [
        id,
        (inventory_items ?? []).map((item) => item.inventory_item_id),
      ])
    )
    const places = new Set(
      listings.flatMap(({ variant_id, supplier }) =>
        (items.get(variant_id) ?? []).map((item) => `${item} ${supplier.stock_location_id}`)
      )
    )
    const levels = await container.resolve(Modules.INVENTORY).listInventoryLevels(
      {
        inventory_item_id: [...items.values()].flat(),
        location_id: [...new Set(listings.map(({ supplier }) => supplier.stock_location_id))],
      },
      {}
    )
    return new StepResponse(
      levels
        .filter((level) => places.has(`${level.inventory_item_id} ${level.location_id}`))
        .filter((level) => !MathBN.eq(level.stocked_quantity, 0))
        .map(({ id, inventory_item_id, location_id }) => ({
          id,
          inventory_item_id,
          location_id,
          stocked_quantity: 0,
        }))
    )
  }
)
