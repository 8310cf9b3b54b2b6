import type { BigNumberInput } from "@medusajs/framework/types"

/** A line to route, whole, to one supplier. */
export type RoutableLine = {
  order_line_item_id: string
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
}

export type RoutedLine = { line: RoutableLine; option: SupplyOption; reason: string }

export type UnroutedLine = { line: RoutableLine; reason: string }

export type RoutingResult = { routed: RoutedLine[]; unrouted: UnroutedLine[] }
