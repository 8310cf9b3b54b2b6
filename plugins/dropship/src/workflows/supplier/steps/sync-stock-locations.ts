import type { StockLocationDTO } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { supplierLocation } from "../../../lib/supplier-location"
import type { SupplierDTO } from "../../../types/supplier"

type Location = {
  id: string
  name: string
  address: ReturnType<typeof supplierLocation>["address"]
}

const ADDRESS_FIELDS = [
  "company",
  "address_1",
  "address_2",
  "city",
  "province",
  "postal_code",
  "country_code",
  "phone",
] as const

const asLocation = ({ id, name, address }: StockLocationDTO): Location => ({
  id,
  name,
  address: Object.fromEntries(
    ADDRESS_FIELDS.map((field) => [field, address?.[field] ?? ""])
  ) as Location["address"],
})

const differs = (a: Location, b: Location): boolean =>
  a.name !== b.name || ADDRESS_FIELDS.some((field) => a.address[field] !== b.address[field])

/**
 * Lets each supplier's stock location follow its name and pickup address. What follows already is not
 * written.
 * @throws MedusaError INVALID_DATA naming a stock location that is not there
 */
export const syncStockLocationsStep = createStep(
  "sync-stock-locations",
  async (
    suppliers: Pick<SupplierDTO, "name" | "code" | "pickup_address" | "stock_location_id">[],
    { container }
  ) => {
    if (!suppliers.length) {
      return new StepResponse<number, Location[]>(0, [])
    }
    const service = container.resolve(Modules.STOCK_LOCATION)
    const stored = await service.listStockLocations(
      { id: suppliers.map((supplier) => supplier.stock_location_id) },
      { relations: ["address"], take: suppliers.length }
    )
    const storedById = new Map(stored.map((location) => [location.id, location]))
    const wanted = suppliers.flatMap((supplier): Location[] => {
      const location = storedById.get(supplier.stock_location_id)
      if (!location) {
        throw new MedusaError(
          MedusaError.Types.INVALID_DATA,
          `stock_location_id ${supplier.stock_location_id} was not found`
        )
      }
      const want = { id: location.id, ...supplierLocation(supplier) }
      return differs(asLocation(location), want) ? [want] : []
    })
    const addressIds = new Map(stored.map(({ id, address_id }) => [id, address_id]))
    await service.upsertStockLocationAddresses(
      wanted.flatMap(({ id, address }) => {
        const addressId = addressIds.get(id)
        return addressId ? [{ id: addressId, ...address }] : []
      }) as never
    )
    await service.upsertStockLocations(
      wanted.map(({ id, name, address }) => ({
        id,
        name,
        ...(addressIds.get(id) ? {} : { address }),
      }))
    )
    return new StepResponse(
      wanted.length,
      wanted.map(({ id }) => asLocation(storedById.get(id)!))
    )
  },
  async (before, { container }) => {
    if (!before?.length) {
      return
    }
    const service = container.resolve(Modules.STOCK_LOCATION)
    const now = await service.listStockLocations({ id: before.map(({ id }) => id) })
    const addressOf = new Map(now.map(({ id, address_id }) => [id, address_id]))
    await service.upsertStockLocationAddresses(
      before.map(({ id, address }) => ({ id: addressOf.get(id), ...address })) as never
    )
    await service.upsertStockLocations(before.map(({ id, name }) => ({ id, name })))
  }
)
