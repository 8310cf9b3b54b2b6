import { costOfLook, isMet } from "./demands"
import type { Demand } from "./demands"

/**
 * Looks at a demand before the exact search gives way to the greedy one. Orders in practice need a few
 * hundred. A count and not a clock, so that the answer is the same on every machine.
 */
export const EXACT_SEARCH_BUDGET = 20_000

type Outcome = { sets: number[][]; isComplete: boolean }

/** Every set of exactly `size` more suppliers that meets all demands, each once, within the budget. */
const setsOfSize = (
  demands: Demand[],
  forced: number[],
  size: number,
  budget: { left: number }
): Outcome => {
  const sets: number[][] = []
  const chosen = new Set(forced)
  // A supplier that was tried at a fork is left out of the fork's later branches: those sets are known.
  const barred = new Set<number>()
  const firstUnmet = (): Demand | undefined =>
    demands.find((demand) => {
      budget.left -= costOfLook(demand)
      return !isMet(demand, chosen)
    })
  const visit = (left: number): void => {
    const unmet = firstUnmet()
    if (!unmet) {
      sets.push([...chosen])
      return
    }
    if (left === 0) {
      return
    }
    const tried: number[] = []
    for (const rank of unmet.offers.keys()) {
      if (budget.left <= 0) {
        break
      }
      if (!chosen.has(rank) && !barred.has(rank)) {
        chosen.add(rank)
        visit(left - 1)
        chosen.delete(rank)
        barred.add(rank)
        tried.push(rank)
      }
    }
    tried.forEach((rank) => barred.delete(rank))
  }
  visit(size)
  return { sets, isComplete: budget.left > 0 }
}

/** Suppliers that meet every demand alone. */
const singles = (demands: Demand[]): number[][] => {
  const counts = new Map<number, number>()
  for (const demand of demands) {
    for (const rank of demand.offers.keys()) {
      counts.set(rank, (counts.get(rank) ?? 0) + 1)
    }
  }
  return [...counts]
    .filter(([, count]) => count === demands.length)
    .map(([rank]) => rank)
    .sort((a, b) => a - b)
    .filter((rank) => demands.every((demand) => isMet(demand, new Set([rank]))))
    .map((rank) => [rank])
}

/** The supplier that has most of what is unmet, again and again; then without those that proved idle. */
const greedySet = (demands: Demand[], forced: number[]): number[] => {
  const chosen = new Set(forced)
  const wanting = new Map<number, Set<Demand>>()
  for (const demand of demands) {
    for (const rank of demand.offers.keys()) {
      wanting.set(rank, (wanting.get(rank) ?? new Set()).add(demand))
    }
  }
  const served = new Map([...wanting].map(([rank, set]) => [rank, [...set]]))
  const unmet = new Set(demands)
  const settle = (demand: Demand): void => {
    unmet.delete(demand)
    demand.offers.forEach((_, rank) => wanting.get(rank)!.delete(demand))
  }
  demands.filter((demand) => isMet(demand, chosen)).forEach(settle)
  const ranks = [...wanting.keys()].sort((a, b) => a - b)
  while (unmet.size) {
    const gain = (rank: number) => (chosen.has(rank) ? 0 : wanting.get(rank)!.size)
    const next = ranks.reduce((a, b) => (gain(b) > gain(a) ? b : a))
    chosen.add(next)
    ;[...wanting.get(next)!].filter((demand) => isMet(demand, chosen)).forEach(settle)
  }
  const optional = [...chosen].filter((rank) => !forced.includes(rank)).reverse()
  for (const rank of optional) {
    chosen.delete(rank)
    if (!served.get(rank)!.every((demand) => isMet(demand, chosen))) {
      chosen.add(rank)
    }
  }
  return [...chosen]
}

/**
 * The smallest sets of suppliers that place as many lines as all suppliers could, found exactly; every
 * set of that size is returned. When the budget runs out, what was found of that size is returned, or
 * else one set built greedily, which may be larger than need be. A single supplier that can do all is
 * always found.
 * @param demands those with at least one offer
 */
export const smallestSupplierSets = (demands: Demand[]): number[][] => {
  if (!demands.length) {
    return [[]]
  }
  const alone = singles(demands)
  if (alone.length) {
    return alone
  }
  const forced = [
    ...new Set(
      demands.filter((demand) => demand.offers.size === 1).flatMap((one) => [...one.offers.keys()])
    ),
  ]
  const given = new Set(forced)
  // Those with the fewest suppliers first: they fork least.
  const open = demands
    .filter((demand) => !isMet(demand, given))
    .sort((a, b) => a.offers.size - b.offers.size)
  const budget = { left: EXACT_SEARCH_BUDGET }
  for (let size = 0; budget.left > 0; size++) {
    const { sets, isComplete } = setsOfSize(open, forced, size, budget)
    if (sets.length) {
      return sets
    }
    if (!isComplete) {
      break
    }
  }
  return [greedySet(open, forced)]
}
