import { ContainerRegistrationKeys, MathBN, Modules } from "@medusajs/framework/utils"
import type { IInventoryService, MedusaContainer } from "@medusajs/framework/types"
import { planReservations, reservationIds } from "../../../lib/plan-reservations"
import type { Reservation, ReservationChange, WantedPart } from "../../../lib/plan-reservations"
import { PURCHASE_ORDER_MODULE } from "../../../modules/purchase-order/constants"
import type PurchaseOrderModuleService from "../../../modules/purchase-order/service"
import { SUPPLIER_MODULE } from "../../../modules/supplier/constants"
import type SupplierModuleService from "../../../modules/supplier/service"
import type { OrderPart } from "../../../types/purchase-order-change"

type Component = { inventory_item_id: string; required_quantity: number }

type Variant = {
  id: string
  manage_inventory: boolean
  allow_backorder: boolean
  inventory_items?: Component[] | null
}

/** What was done, to be undone. */
export type ArrangedReservations = {
  created_ids: string[]
  changed: ReservationChange[]
  removed: Reservation[]
  item_ids: string[]
}

export type ArrangeInput = {
  order_id: string
  /** Which lines. Left out: all of the order. */
  order_line_item_ids?: string[]
  /** The purchase order about to be fulfilled. */
  exposed_id?: string
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

const loadWanted = async (
  container: MedusaContainer,
  parts: OrderPart[],
  exposedId: string | undefined
): Promise<WantedPart[]> => {
  const suppliers = await container
    .resolve<SupplierModuleService>(SUPPLIER_MODULE)
    .listSuppliers({ id: [...new Set(parts.map((part) => part.supplier_id))] })
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "variant",
    fields: [
      "id",
      "manage_inventory",
      "allow_backorder",
      "inventory_items.inventory_item_id",
      "inventory_items.required_quantity",
    ],
    filters: { id: [...new Set(parts.map((part) => part.variant_id))] },
  })
  const variants = new Map((data as unknown as Variant[]).map((one) => [one.id, one]))
  const locations = new Map(suppliers.map((one) => [one.id, one.stock_location_id]))
  return parts.flatMap((part) => {
    const variant = variants.get(part.variant_id)
    const components = variant?.manage_inventory ? (variant.inventory_items ?? []) : []
    return components.map((component) => ({
      order_line_item_id: part.order_line_item_id,
      part: part.part,
      inventory_item_id: component.inventory_item_id,
      location_id: locations.get(part.supplier_id)!,
      quantity: MathBN.mult(part.quantity, component.required_quantity || 1).toNumber(),
      allow_backorder: variant!.allow_backorder,
      state: part.state,
      exposed: part.purchase_order_id === exposedId,
    }))
  })
}

const snapshot = (have: Reservation): ReservationChange => ({
  id: have.id,
  inventory_item_id: have.inventory_item_id,
  location_id: have.location_id,
  line_item_id: have.line_item_id ?? "",
  quantity: MathBN.convert(have.quantity).toNumber(),
  allow_backorder: !!have.allow_backorder,
  metadata: have.metadata ?? {},
})

const asUpdate = ({
  id,
  line_item_id,
  quantity,
  allow_backorder,
  metadata,
}: ReservationChange) => ({
  id,
  line_item_id,
  quantity,
  allow_backorder,
  metadata,
})

/**
 * Puts the stock reservations of an order's lines where their parts are. A reservation goes to another
 * location by creating the new one before the old one is deleted: `updateReservationItems` neither checks
 * stock at a new location nor gives back what was reserved at the old one (Medusa 2.21.2).
 * @returns what was done, or null when all was in place
 * @throws MedusaError NOT_ALLOWED when the stock went to somebody else meanwhile
 */
export const arrangeReservations = async (
  container: MedusaContainer,
  input: ArrangeInput
): Promise<ArrangedReservations | null> => {
  const { parts, last_parts } = await container
    .resolve<PurchaseOrderModuleService>(PURCHASE_ORDER_MODULE)
    .listOrderParts(input.order_id)
  const lineIds = input.order_line_item_ids ?? Object.keys(last_parts)
  const ids = lineIds.flatMap((id) => reservationIds(id, last_parts[id] ?? 1))
  const inventory = container.resolve(Modules.INVENTORY)
  const before = ids.length ? await inventory.listReservationItems({ line_item_id: ids }) : []
  const wanted = await loadWanted(
    container,
    parts.filter((part) => lineIds.includes(part.order_line_item_id)),
    input.exposed_id
  )
  const itemIds = [...wanted, ...before].map((one) => one.inventory_item_id)
  if (!itemIds.length) {
    return null
  }
  return withItemsLocked(container, itemIds, async () => {
    const existing = await inventory.listReservationItems({ line_item_id: ids })
    const plan = planReservations(wanted, existing)
    const changes = [...plan.shrink, ...plan.grow]
    const moved = await inventory.createReservationItems(plan.move)
    await inventory.deleteReservationItems(plan.remove.map(({ id }) => id))
    await inventory.updateReservationItems(plan.shrink.map(asUpdate))
    await inventory.updateReservationItems(plan.grow.map(asUpdate))
    const created = await inventory.createReservationItems(plan.create)
    const done = {
      created_ids: [...moved, ...created].map(({ id }) => id),
      changed: existing.filter(({ id }) => changes.some((one) => one.id === id)).map(snapshot),
      removed: plan.remove.map(snapshot),
      item_ids: [...new Set(itemIds)],
    }
    const isNothing = !done.created_ids.length && !changes.length && !done.removed.length
    return isNothing ? null : done
  })
}

/** Undoes `arrangeReservations`. */
export const restoreReservations = async (
  container: MedusaContainer,
  done: ArrangedReservations
): Promise<void> => {
  await withItemsLocked(container, done.item_ids, async (inventory) => {
    await inventory.deleteReservationItems(done.created_ids)
    await inventory.updateReservationItems(
      // It was there a moment ago, so it need not be checked against the stock again.
      done.changed.map((change) => ({ ...asUpdate(change), allow_backorder: true }))
    )
    await inventory.createReservationItems(
      done.removed.map(({ id: _id, ...rest }) => rest as never)
    )
  })
}
