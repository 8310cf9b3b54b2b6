import { ContainerRegistrationKeys, MathBN, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type {
  InventoryLevelDTO,
  MedusaContainer,
  ReservationItemDTO,
} from "@medusajs/framework/types"
import { SUPPLIER_MODULE } from "../../../modules/supplier/constants"
import type SupplierModuleService from "../../../modules/supplier/service"
import type { ListedOption } from "../../../routing/build-drafts"
import { sellableStock } from "../../../routing/sellable-stock"
import type { OrderLine } from "../../../types/common"
import type { SupplierListingDTO } from "../../../types/supplier"

type Input = { lines: OrderLine[]; excluded_supplier_ids: string[] }

type Component = { inventory_item_id: string; required_quantity: number }
type Variant = { id: string; inventory_items?: Component[] | null }

type Stock = { levels: InventoryLevelDTO[]; own: ReservationItemDTO[] }

/**
 * Pieces of a variant to be had at a location: Medusa's stock there, less reservations, but counting what
 * the order being routed has itself reserved.
 */
const sellableAt = (components: Component[], locationId: string, stock: Stock): number =>
  Math.min(
    ...components.map(({ inventory_item_id, required_quantity }) => {
      const here = (row: { inventory_item_id: string; location_id: string }) =>
        row.inventory_item_id === inventory_item_id && row.location_id === locationId
      const level = stock.levels.find(here)
      const own = stock.own.filter(here).map((reservation) => reservation.quantity)
      const free = MathBN.add(
        MathBN.sub(level?.stocked_quantity ?? 0, level?.reserved_quantity ?? 0),
        MathBN.sum(0, ...own)
      )
      return Math.floor(MathBN.div(free, required_quantity || 1).toNumber())
    })
  )

const loadStock = async (container: MedusaContainer, lines: OrderLine[], variants: Variant[]) => {
  const inventory = container.resolve(Modules.INVENTORY)
  const inventory_item_id = variants.flatMap((variant) =>
    (variant.inventory_items ?? []).map((component) => component.inventory_item_id)
  )
  const [levels, own] = await Promise.all([
    inventory.listInventoryLevels({ inventory_item_id }),
    inventory.listReservationItems({
      line_item_id: lines.map((line) => line.order_line_item_id),
    }),
  ])
  return { levels, own }
}

/** Reads who could supply the lines, at what cost, and from what stock. */
export const loadSupplyOptionsStep = createStep(
  "load-supply-options",
  async ({ lines, excluded_supplier_ids }: Input, { container }) => {
    const variantIds = [...new Set(lines.map((line) => line.variant_id))]
    const listings = (await container
      .resolve<SupplierModuleService>(SUPPLIER_MODULE)
      .listSupplierListings(
        { variant_id: variantIds },
        { relations: ["supplier"] }
      )) as unknown as SupplierListingDTO[]
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "variant",
      fields: ["id", "inventory_items.inventory_item_id", "inventory_items.required_quantity"],
      filters: { id: variantIds },
    })
    const variants = data as unknown as Variant[]
    const stock = await loadStock(container, lines, variants)
    const components = new Map(variants.map((one) => [one.id, one.inventory_items ?? []]))
    const options = listings
      .filter((listing) => !excluded_supplier_ids.includes(listing.supplier.id))
      .map((listing): ListedOption => {
        const parts = components.get(listing.variant_id) ?? []
        const { supplier } = listing
        return {
          supplier_id: supplier.id,
          supplier_code: supplier.code,
          variant_id: listing.variant_id,
          supplier_sku: listing.supplier_sku,
          sellable: parts.length
            ? sellableAt(parts, supplier.stock_location_id, stock)
            : sellableStock(listing.reported_stock, listing.safety_buffer),
          priority: listing.priority,
          cost_price: String(listing.cost_price),
          lead_days: listing.lead_days,
          active: supplier.active,
          channel: supplier.channel,
          answer_minutes: supplier.answer_minutes,
          dispatch_hours: supplier.dispatch_hours,
        }
      })
    return new StepResponse(options)
  }
)
