import { byText, groupBy } from "./collections"
import { compareInPlan, goodsPaise } from "./offers"
import type { Offer } from "./offers"
import type { RoutableLine } from "./types"

/** All lines of one variant, which share its stock, and who has enough for at least one of them. */
export type Demand = {
  variantId: string
  /** Larger lines first, because they are the harder ones to place; then by id and part. */
  lines: RoutableLine[]
  /** By the supplier's rank, in order of rank. */
  offers: Map<number, Offer>
  /** How many of the lines can be placed when every supplier may be used. */
  target: number
}

export type Placement = { line: RoutableLine; offer: Offer }

/** Beyond these, lines of one variant are placed greedily. Orders rarely have two. */
const EXACT_LINES = 6
const EXACT_NODES = 2_000

export const compareLines = (a: RoutableLine, b: RoutableLine): number =>
  b.quantity - a.quantity ||
  byText(a.order_line_item_id, b.order_line_item_id) ||
  (a.part ?? 1) - (b.part ?? 1)

type Sums = { placed: number; priority: number; paise: number }

const compareSums = (a: Sums, b: Sums): number =>
  b.placed - a.placed || a.priority - b.priority || a.paise - b.paise

const sumsOf = (placements: Placement[]): Sums => ({
  placed: placements.length,
  priority: placements.reduce((sum, { offer }) => sum + offer.option.priority, 0),
  paise: placements.reduce((sum, { line, offer }) => sum + goodsPaise(offer, line.quantity), 0),
})

const best = (offers: Offer[], quantity: number): Offer | undefined =>
  offers.reduce<Offer | undefined>(
    (chosen, offer) => (chosen && compareInPlan(chosen, offer, quantity) <= 0 ? chosen : offer),
    undefined
  )

/** Lines in the given order, each to the best offer that still has enough. */
const placeInTurn = (lines: RoutableLine[], offers: Offer[]): Placement[] => {
  const left = new Map(offers.map((offer) => [offer, offer.option.sellable]))
  return lines.flatMap((line) => {
    const offer = best(
      offers.filter((one) => left.get(one)! >= line.quantity),
      line.quantity
    )
    if (!offer) {
      return []
    }
    left.set(offer, left.get(offer)! - line.quantity)
    return [{ line, offer }]
  })
}

/** Tries every way, until the nodes are used up; never worse than `start`. */
const placeExactly = (lines: RoutableLine[], offers: Offer[], start: Placement[]): Placement[] => {
  const left = new Map(offers.map((offer) => [offer, offer.option.sellable]))
  const ordered = lines.map((line) =>
    [...offers].sort((a, b) => compareInPlan(a, b, line.quantity))
  )
  const path: Placement[] = []
  let found = start
  let foundSums = sumsOf(start)
  let nodes = 0
  const visit = (index: number): void => {
    if (++nodes > EXACT_NODES || path.length + lines.length - index < foundSums.placed) {
      return
    }
    if (index === lines.length) {
      const sums = sumsOf(path)
      if (compareSums(sums, foundSums) < 0) {
        found = [...path]
        foundSums = sums
      }
      return
    }
    const line = lines[index]
    for (const offer of ordered[index]) {
      const stock = left.get(offer)!
      if (stock >= line.quantity) {
        left.set(offer, stock - line.quantity)
        path.push({ line, offer })
        visit(index + 1)
        path.pop()
        left.set(offer, stock)
      }
    }
    visit(index + 1)
  }
  visit(0)
  return found
}

/**
 * Places lines that share one variant's stock: most lines, then the lowest sum of priorities, then the
 * lowest cost and lead time. Exact for up to six lines, greedy beyond.
 * @param offers in order of rank
 */
const placeShared = (lines: RoutableLine[], offers: Offer[]): Placement[] => {
  const largestFirst = placeInTurn(lines, offers)
  const smallestFirst = placeInTurn([...lines].reverse(), offers)
  const start =
    compareSums(sumsOf(smallestFirst), sumsOf(largestFirst)) < 0 ? smallestFirst : largestFirst
  return lines.length <= EXACT_LINES ? placeExactly(lines, offers, start) : start
}

/** Calls with each offer of these ranks, going through the shorter of the two lists. */
const eachOffer = (
  demand: Demand,
  ranks: ReadonlySet<number>,
  visit: (offer: Offer) => void
): void => {
  if (ranks.size < demand.offers.size) {
    for (const rank of ranks) {
      const offer = demand.offers.get(rank)
      if (offer) {
        visit(offer)
      }
    }
    return
  }
  for (const [rank, offer] of demand.offers) {
    if (ranks.has(rank)) {
      visit(offer)
    }
  }
}

/** Places a demand's lines with the suppliers of these ranks. */
export const place = (demand: Demand, ranks: ReadonlySet<number>): Placement[] => {
  const { lines } = demand
  if (lines.length === 1) {
    const { quantity } = lines[0]
    let best: Offer | undefined
    eachOffer(demand, ranks, (offer) => {
      best = best && compareInPlan(best, offer, quantity) <= 0 ? best : offer
    })
    return best ? [{ line: lines[0], offer: best }] : []
  }
  const offers: Offer[] = []
  eachOffer(demand, ranks, (offer) => offers.push(offer))
  return placeShared(
    lines,
    offers.sort((a, b) => a.source.rank - b.source.rank)
  )
}

/** What a look at a demand costs the search for supplier sets: sharing stock takes a search of its own. */
export const costOfLook = (demand: Demand): number => (demand.lines.length === 1 ? 1 : 100)

/** Whether these suppliers place as many of the lines as all suppliers could. */
export const isMet = (demand: Demand, ranks: ReadonlySet<number>): boolean => {
  return place(demand, ranks).length >= demand.target
}

/** Groups lines by variant, in order of variant id, with the offers that could take one of them. */
export const toDemands = (lines: RoutableLine[], offers: Offer[]): Demand[] => {
  const offersOf = groupBy(offers, (offer) => offer.option.variant_id)
  return [...groupBy(lines, (line) => line.variant_id)]
    .sort(([a], [b]) => byText(a, b))
    .map(([variantId, group]) => {
      const sorted = group.sort(compareLines)
      const smallest = sorted[sorted.length - 1].quantity
      const able = (offersOf.get(variantId) ?? [])
        .filter((offer) => offer.option.sellable >= smallest)
        .sort((a, b) => a.source.rank - b.source.rank)
      return {
        variantId,
        lines: sorted,
        offers: new Map(able.map((offer) => [offer.source.rank, offer])),
        target: sorted.length === 1 ? Math.min(1, able.length) : placeShared(sorted, able).length,
      }
    })
}
