import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { supplierLocation } from "../../../lib/supplier-location"
import type { SupplierInput } from "../../../types/supplier"

export type LocatedSupplierInput = SupplierInput & { stock_location_id: string }

/**
 * Gives every supplier its stock location. New ones are opened to the store's default sales channel,
 * without which Medusa would not sell what lies there.
 */
export const ensureStockLocationsStep = createStep(
  "ensure-stock-locations",
  async (suppliers: SupplierInput[], { container }) => {
    const stockLocations = container.resolve(Modules.STOCK_LOCATION)
    const link = container.resolve(ContainerRegistrationKeys.LINK)
    const [store] = await container.resolve(Modules.STORE).listStores({}, { take: 1 })
    const without = suppliers.filter((supplier) => !supplier.stock_location_id)
    const created = await stockLocations.createStockLocations(without.map(supplierLocation))
    const channelId = store?.default_sales_channel_id
    const links = channelId
      ? created.map(({ id }) => ({
          [Modules.SALES_CHANNEL]: { sales_channel_id: channelId },
          [Modules.STOCK_LOCATION]: { stock_location_id: id },
        }))
      : []
    if (links.length) {
      await link.create(links)
    }
    const idByCode = new Map(without.map((supplier, i) => [supplier.code, created[i].id]))
    const located = suppliers.map((supplier) => ({
      ...supplier,
      stock_location_id: supplier.stock_location_id ?? idByCode.get(supplier.code)!,
    }))
    return new StepResponse(located as LocatedSupplierInput[], {
      ids: created.map(({ id }) => id),
      links,
    })
  },
  async (made, { container }) => {
    if (!made?.ids.length) {
      return
    }
    if (made.links.length) {
      await container.resolve(ContainerRegistrationKeys.LINK).dismiss(made.links)
    }
    await container.resolve(Modules.STOCK_LOCATION).deleteStockLocations(made.ids)
  }
)
