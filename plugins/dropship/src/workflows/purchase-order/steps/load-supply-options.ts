import { distanceKm, pincodeLocation } from "@bodycon/kit"
import { ContainerRegistrationKeys, MathBN, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import { parkedId } from "../../../lib/plan-reservations"
import { SUPPLIER_MODULE } from "../../../modules/supplier/constants"
import type SupplierModuleService from "../../../modules/supplier/service"
import { SUPPLIER_SCORECARD_MODULE } from "../../../modules/supplier-scorecard/constants"
import type SupplierScorecardModuleService from "../../../modules/supplier-scorecard/service"
import type { ListedOption, Supply } from "../../../routing/build-drafts"
import { sellableStock } from "../../../routing/sellable-stock"
import type { OrderLine } from "../../../types/common"
import type { SupplierDTO, SupplierListingDTO } from "../../../types/supplier"

type Input = {
  lines: OrderLine[]
  excluded_supplier_ids: string[]
  ship_to: { postal_code: string }
}

type Listing = Omit<SupplierListingDTO, "supplier"> & { supplier_id: string }
type Component = { inventory_item_id: string; required_quantity: number }
type Variant = { id: string; inventory_items?: Component[] | null }
type StockRow = { inventory_item_id: string; location_id: string }

/** Free pieces by inventory item and location. */
type Free = Map<string, BigNumberInput>

const LISTING_FIELDS = [
  "id",
  "supplier_id",
  "variant_id",
  "supplier_sku",
  "cost_price",
  "raw_cost_price",
  "lead_days",
  "reported_stock",
  "safety_buffer",
  "priority",
]

const SUPPLIER_FIELDS = [
  "id",
  "code",
  "pickup_address",
  "stock_location_id",
  "channel",
  "answer_minutes",
  "dispatch_hours",
  "active",
]

const place = (row: StockRow): string => `${row.inventory_item_id} ${row.location_id}`

/**
 * Pieces of a variant to be had at a location: as many as the scarcest of its components allows.
 */
const sellableAt = (components: Component[], locationId: string, free: Free): number =>
  Math.min(
    ...components.map(({ inventory_item_id, required_quantity }) => {
      const pieces = free.get(place({ inventory_item_id, location_id: locationId })) ?? 0
      return Math.floor(MathBN.div(pieces, required_quantity || 1).toNumber())
    })
  )

type OwnReservation = StockRow & {
  line_item_id?: string | null
  quantity: BigNumberInput
  metadata?: Record<string, unknown> | null
}

/**
 * Whether a reservation is for nothing but the parts being routed. Under the order line's own id it says
 * in `metadata.parts` what it is for: without, for the first part.
 */
const isOwn = (reservation: OwnReservation, routed: ReadonlySet<string>): boolean => {
  const id = reservation.line_item_id ?? ""
  const { parts } = reservation.metadata ?? {}
  const keys = (Array.isArray(parts) ? parts : [1]).map((part) => parkedId(id, Number(part)))
  return routed.has(id) || keys.every((key) => routed.has(key))
}

/** Medusa's stock less reservations, but counting what the parts being routed have themselves reserved. */
const loadFree = async (
  container: MedusaContainer,
  lines: OrderLine[],
  variants: Variant[],
  locationIds: string[]
): Promise<Free> => {
  const inventory = container.resolve(Modules.INVENTORY)
  const inventory_item_id = [
    ...new Set(
      variants.flatMap((variant) =>
        (variant.inventory_items ?? []).map((component) => component.inventory_item_id)
      )
    ),
  ]
  const stock = { inventory_item_id, location_id: locationIds }
  const routed = new Set(lines.map((line) => parkedId(line.order_line_item_id, line.part ?? 1)))
  const [levels, own] = await Promise.all([
    inventory.listInventoryLevels(stock, {
      select: [
        "id",
        "inventory_item_id",
        "location_id",
        "stocked_quantity",
        "raw_stocked_quantity",
        "reserved_quantity",
        "raw_reserved_quantity",
      ] as never,
    }),
    inventory.listReservationItems(
      { line_item_id: [...new Set([...routed, ...lines.map((line) => line.order_line_item_id)])] },
      {
        select: [
          "id",
          "line_item_id",
          "inventory_item_id",
          "location_id",
          "quantity",
          "raw_quantity",
          "metadata",
        ] as never,
      }
    ),
  ])
  const free: Free = new Map(
    levels.map((level) => [
      place(level),
      MathBN.sub(level.stocked_quantity ?? 0, level.reserved_quantity ?? 0),
    ])
  )
  for (const reservation of own.filter((one) => isOwn(one, routed))) {
    const key = place(reservation)
    free.set(key, MathBN.add(free.get(key) ?? 0, reservation.quantity))
  }
  return free
}

/** Kilometres from each supplier's pickup pincode to the shopper's; null when one of them is unknown. */
const distancesTo = (pincode: string, suppliers: SupplierDTO[]): Map<string, number | null> => {
  const to = pincodeLocation(pincode)
  return new Map(
    suppliers.map((supplier) => {
      const from = pincodeLocation(supplier.pickup_address.postal_code)
      return [supplier.id, from && to ? distanceKm(from, to) : null]
    })
  )
}

const loadListings = async (
  container: MedusaContainer,
  variantIds: string[],
  excludedSupplierIds: string[]
) => {
  const service = container.resolve<SupplierModuleService>(SUPPLIER_MODULE)
  const listings = (await service.listSupplierListings(
    { variant_id: variantIds, supplier_id: { $nin: excludedSupplierIds } },
    { select: LISTING_FIELDS }
  )) as unknown as Listing[]
  const suppliers = (await service.listSuppliers(
    { id: [...new Set(listings.map((listing) => listing.supplier_id))] },
    { select: SUPPLIER_FIELDS }
  )) as unknown as SupplierDTO[]
  return { listings, suppliers }
}

const loadVariants = async (container: MedusaContainer, ids: string[]): Promise<Variant[]> => {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "variant",
    fields: ["id", "inventory_items.inventory_item_id", "inventory_items.required_quantity"],
    filters: { id: ids },
  })
  return data as unknown as Variant[]
}

/**
 * Reads who could supply the lines, at what cost, from what stock, from how far, and how reliably. One
 * query per source, however many lines there are.
 */
export const loadSupplyOptionsStep = createStep(
  "load-supply-options",
  async ({ lines, excluded_supplier_ids, ship_to }: Input, { container }) => {
    const variantIds = [...new Set(lines.map((line) => line.variant_id))]
    const scorecards = container.resolve<SupplierScorecardModuleService>(SUPPLIER_SCORECARD_MODULE)
    const [{ listings, suppliers }, variants] = await Promise.all([
      loadListings(container, variantIds, excluded_supplier_ids),
      loadVariants(container, variantIds),
    ])
    const locationIds = suppliers.map((supplier) => supplier.stock_location_id)
    const [free, scores] = await Promise.all([
      loadFree(container, lines, variants, locationIds),
      scorecards.listScores(suppliers.map((supplier) => supplier.id)),
    ])
    const distances = distancesTo(ship_to.postal_code, suppliers)
    const components = new Map(variants.map((one) => [one.id, one.inventory_items ?? []]))
    const supplierById = new Map(suppliers.map((supplier) => [supplier.id, supplier]))
    const options = listings.map((listing): ListedOption => {
      const parts = components.get(listing.variant_id) ?? []
      const supplier = supplierById.get(listing.supplier_id)!
      return {
        supplier_id: supplier.id,
        supplier_code: supplier.code,
        variant_id: listing.variant_id,
        supplier_sku: listing.supplier_sku,
        sellable: parts.length
          ? sellableAt(parts, supplier.stock_location_id, free)
          : sellableStock(listing.reported_stock, listing.safety_buffer),
        priority: listing.priority,
        cost_price: String(listing.cost_price),
        lead_days: listing.lead_days,
        active: supplier.active,
        distance_km: distances.get(supplier.id) ?? null,
        score: scores[supplier.id] ?? null,
        channel: supplier.channel,
        answer_minutes: supplier.answer_minutes,
        dispatch_hours: supplier.dispatch_hours,
      }
    })
    const supply: Supply = { options, weights: scorecards.routingWeights }
    return new StepResponse(supply)
  }
)
