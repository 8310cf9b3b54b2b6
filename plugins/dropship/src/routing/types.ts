import type { BigNumberInput } from "@medusajs/framework/types"

/** A line to route, whole, to one supplier. Known by id and part. */
export type RoutableLine = {
  order_line_item_id: string
  /** Which part of the order line, when suppliers took it in parts. @default 1 */
  part?: number
  variant_id: string
  quantity: number
}

/** One supplier's offer of one variant at the moment of routing. */
export type SupplyOption = {
  supplier_id: string
  supplier_code: string
  variant_id: string
  /** Pieces that can still be sold, after the safety buffer and other orders' reservations. */
  sellable: number
  /** Lower goes first. */
  priority: number
  /** ₹ for one piece. */
  cost_price: BigNumberInput
  lead_days: number
  active: boolean
  /** From the supplier's pickup pincode to the shopper's. Not known: counted as the average. */
  distance_km?: number | null
  /** Scorecard, 0 to 100. Not known: counted as a new supplier's. */
  score?: number | null
}

/** What days, kilometres and points of the scorecard count against cost, in ₹ each. */
export type RoutingWeights = {
  /** For each day of lead time, per line. */
  leadDay: number
  /** For each kilometre, per parcel. */
  kilometre: number
  /** For each point that a scorecard is below 100, per parcel. */
  scorePoint: number
}

export const DEFAULT_ROUTING_WEIGHTS: RoutingWeights = {
  leadDay: 15,
  kilometre: 0.04,
  scorePoint: 2,
}

export type RoutedLine = { line: RoutableLine; option: SupplyOption; reason: string }

export type UnroutedLine = { line: RoutableLine; reason: string }

export type RoutingResult = { routed: RoutedLine[]; unrouted: UnroutedLine[] }
