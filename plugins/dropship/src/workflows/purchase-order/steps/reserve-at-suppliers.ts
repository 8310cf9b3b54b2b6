import { ContainerRegistrationKeys, MathBN, Modules } from "@medusajs/framework/utils"
import type { IInventoryService, MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { planReservationMove } from "../../../lib/plan-reservation-move"
import type { Reservation, WantedReservation } from "../../../lib/plan-reservation-move"
import { SUPPLIER_MODULE } from "../../../modules/supplier/constants"
import type SupplierModuleService from "../../../modules/supplier/service"
import type { PurchaseOrderDTO } from "../../../types/purchase-order"

type Moved = { created_ids: string[]; removed: Reservation[]; item_ids: string[] }

type Variant = {
  id: string
  manage_inventory: boolean
  allow_backorder: boolean
  inventory_items?: { inventory_item_id: string; required_quantity: number }[] | null
}

const loadWanted = async (
  container: MedusaContainer,
  orders: PurchaseOrderDTO[]
): Promise<WantedReservation[]> => {
  const suppliers = await container
    .resolve<SupplierModuleService>(SUPPLIER_MODULE)
    .listSuppliers({ id: orders.map((order) => order.supplier_id) })
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "variant",
    fields: [
      "id",
      "manage_inventory",
      "allow_backorder",
      "inventory_items.inventory_item_id",
      "inventory_items.required_quantity",
    ],
    filters: { id: orders.flatMap((order) => order.lines.map((line) => line.variant_id)) },
  })
  const variants = new Map((data as unknown as Variant[]).map((one) => [one.id, one]))
  const locations = new Map(suppliers.map((one) => [one.id, one.stock_location_id]))
  return orders.flatMap((order) =>
    order.lines.flatMap((line) => {
      const variant = variants.get(line.variant_id)
      const components = variant?.manage_inventory ? (variant.inventory_items ?? []) : []
      return components.map((component) => ({
        line_item_id: line.order_line_item_id,
        inventory_item_id: component.inventory_item_id,
        location_id: locations.get(order.supplier_id)!,
        quantity: MathBN.mult(line.quantity, component.required_quantity || 1).toNumber(),
        allow_backorder: variant!.allow_backorder,
      }))
    })
  )
}

const withItemsLocked = <T>(
  container: MedusaContainer,
  itemIds: string[],
  work: (inventory: IInventoryService) => Promise<T>
): Promise<T> =>
  container
    .resolve(Modules.LOCKING)
    .execute([...new Set(itemIds)].sort(), () => work(container.resolve(Modules.INVENTORY)), {
      timeout: 15,
    })

const recreate = ({ id: _id, ...reservation }: Reservation) => reservation

/**
 * Moves the stock reservations of unsent purchase orders to their suppliers' locations. Medusa reserves
 * at the first location that holds the quantity; the supplier who ships may be another one.
 *
 * The new reservation is created before the old one is deleted, so that stock is never free in between.
 * `updateReservationItems` would not do: with a new location it neither checks stock there nor gives back
 * what was reserved at the old one (Medusa 2.21.2).
 *
 * @throws MedusaError NOT_ALLOWED when the stock went to somebody else meanwhile
 */
export const reserveAtSuppliersStep = createStep(
  "reserve-at-suppliers",
  async (purchaseOrders: PurchaseOrderDTO[], { container }) => {
    const unsent = purchaseOrders.filter((order) => !order.released_at)
    const wanted = await loadWanted(container, unsent)
    if (!wanted.length) {
      return new StepResponse<{ moved: number }, Moved | null>({ moved: 0 }, null)
    }
    const itemIds = wanted.map((want) => want.inventory_item_id)
    const done = await withItemsLocked(container, itemIds, async (inventory) => {
      const existing = await inventory.listReservationItems({
        line_item_id: [...new Set(wanted.map((want) => want.line_item_id))],
      })
      const plan = planReservationMove(wanted, existing)
      const created = await inventory.createReservationItems(plan.create)
      await inventory.deleteReservationItems(plan.remove.map((reservation) => reservation.id))
      return {
        created_ids: created.map((reservation) => reservation.id),
        removed: plan.remove.map(({ id, ...rest }) => ({
          id,
          inventory_item_id: rest.inventory_item_id,
          location_id: rest.location_id,
          line_item_id: rest.line_item_id,
          quantity: MathBN.convert(rest.quantity).toNumber(),
          allow_backorder: rest.allow_backorder,
        })),
        item_ids: itemIds,
      }
    })
    return new StepResponse<{ moved: number }, Moved | null>(
      { moved: done.created_ids.length },
      done
    )
  },
  async (done, { container }) => {
    if (!done) {
      return
    }
    await withItemsLocked(container, done.item_ids, async (inventory) => {
      await inventory.createReservationItems(done.removed.map(recreate))
      await inventory.deleteReservationItems(done.created_ids)
    })
  }
)
