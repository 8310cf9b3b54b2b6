import { distanceKm, pincodeLocation } from "@bodycon/kit"
import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { parkedId } from "../../../lib/plan-reservations"
import { SUPPLIER_SCORECARD_MODULE } from "../../../modules/supplier-scorecard/constants"
import type SupplierScorecardModuleService from "../../../modules/supplier-scorecard/service"
import type { Supply } from "../../../routing/build-drafts"
import { sellableStock } from "../../../routing/sellable-stock"
import type { OrderLine } from "../../../types/common"
import { LISTINGS, RESERVATIONS, STOCK } from "./supply-sql"
import type { ListingRow, ReservationRow, StockRow } from "./supply-sql"

type Input = {
  lines: OrderLine[]
  excluded_supplier_ids: string[]
  ship_to: { postal_code: string }
}

type Component = { inventory_item_id: string; required_quantity: number }

type Stock = {
  /** What each variant consists of. */
  components: Map<string, Component[]>
  /** Free pieces by inventory item and location. */
  free: Map<string, BigNumberInput>
}

const place = (itemId: string, locationId: string): string => `${itemId} ${locationId}`

/**
 * Whether a reservation is for nothing but the parts being routed. Under the order line's own id it says
 * in `metadata.parts` what it is for: without, for the first part.
 */
const isOwn = ({ line_item_id: id, metadata }: ReservationRow, routed: ReadonlySet<string>) => {
  const parts = metadata?.parts
  const keys = (Array.isArray(parts) ? parts : [1]).map((part) => parkedId(id, Number(part)))
  return routed.has(id) || keys.every((key) => routed.has(key))
}

/** Medusa's stock less reservations, but counting what the parts being routed have themselves reserved. */
const toStock = (lines: OrderLine[], rows: StockRow[], reservations: ReservationRow[]): Stock => {
  const components = new Map<string, Map<string, Component>>()
  const free: Stock["free"] = new Map()
  for (const row of rows) {
    const { variant_id, inventory_item_id, required_quantity, location_id } = row
    const parts = components.get(variant_id) ?? new Map<string, Component>()
    components.set(
      variant_id,
      parts.set(inventory_item_id, { inventory_item_id, required_quantity })
    )
    if (location_id !== null) {
      free.set(place(inventory_item_id, location_id), row.free ?? 0)
    }
  }
  const routed = new Set(lines.map((line) => parkedId(line.order_line_item_id, line.part ?? 1)))
  for (const reservation of reservations.filter((one) => isOwn(one, routed))) {
    const key = place(reservation.inventory_item_id, reservation.location_id)
    free.set(key, MathBN.add(free.get(key) ?? 0, reservation.quantity))
  }
  return {
    components: new Map([...components].map(([id, parts]) => [id, [...parts.values()]])),
    free,
  }
}

/** Pieces of a variant to be had: at its location as many as the scarcest component allows. */
const sellable = (listing: ListingRow, { components, free }: Stock): number => {
  const parts = components.get(listing.variant_id)
  if (!parts) {
    return sellableStock(listing.reported_stock, listing.safety_buffer)
  }
  return Math.min(
    ...parts.map(({ inventory_item_id, required_quantity }) =>
      Math.floor(
        MathBN.div(
          free.get(place(inventory_item_id, listing.stock_location_id)) ?? 0,
          required_quantity || 1
        ).toNumber()
      )
    )
  )
}

/** Kilometres from suppliers' pickup pincodes to the shopper's; null when one of them is unknown. */
const distancesTo = (pincode: string, listings: ListingRow[]): Map<string, number | null> => {
  const to = pincodeLocation(pincode)
  const pickups = new Map(listings.map((listing) => [listing.supplier_id, listing.pincode]))
  return new Map(
    [...pickups].map(([id, pickup]) => {
      const from = pincodeLocation(pickup)
      return [id, from && to ? distanceKm(from, to) : null]
    })
  )
}

type Knex = { raw: (sql: string, bindings: unknown[]) => PromiseLike<{ rows: unknown[] }> }

/**
 * Plain SQL, one statement per source: through the modules' services, large orders spend forty times as
 * long on making objects of rows (`benchmarks/routing.mjs --database-url`).
 */
const read = async <Row>(container: MedusaContainer, sql: string, bindings: unknown[]) => {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  return (await knex.raw(sql, bindings)).rows as Row[]
}

/**
 * Reads who could supply the lines, at what cost, from what stock, from how far, and how reliably: four
 * queries, however many lines there are.
 */
export const loadSupplyOptionsStep = createStep(
  "load-supply-options",
  async ({ lines, excluded_supplier_ids, ship_to }: Input, { container }) => {
    const scorecards = container.resolve<SupplierScorecardModuleService>(SUPPLIER_SCORECARD_MODULE)
    const variantIds = [...new Set(lines.map((line) => line.variant_id))]
    const reservationIds = lines.flatMap(({ order_line_item_id: id, part }) => [
      id,
      parkedId(id, part ?? 1),
    ])
    const [listings, stockRows, reservations] = await Promise.all([
      read<ListingRow>(container, LISTINGS, [variantIds, excluded_supplier_ids]),
      read<StockRow>(container, STOCK, [variantIds]),
      read<ReservationRow>(container, RESERVATIONS, [[...new Set(reservationIds)]]),
    ])
    const stock = toStock(lines, stockRows, reservations)
    const distances = distancesTo(ship_to.postal_code, listings)
    const scores = await scorecards.listScores([...distances.keys()])
    const supply: Supply = {
      options: listings.map((listing) => ({
        supplier_id: listing.supplier_id,
        supplier_code: listing.supplier_code,
        variant_id: listing.variant_id,
        supplier_sku: listing.supplier_sku,
        sellable: sellable(listing, stock),
        priority: listing.priority,
        cost_price: listing.cost_price,
        lead_days: listing.lead_days,
        active: listing.active,
        distance_km: distances.get(listing.supplier_id) ?? null,
        score: scores[listing.supplier_id] ?? null,
        channel: listing.channel,
        answer_minutes: listing.answer_minutes,
        dispatch_hours: listing.dispatch_hours,
      })),
      weights: scorecards.routingWeights,
    }
    return new StepResponse(supply)
  }
)
