/** Sets tried before an exact search gives way to the greedy one. Orders in practice need a few dozen. */
export const EXACT_SEARCH_BUDGET = 20_000

/** All subsets of `items` with `size` members, in the order of `items`. */
export function* combinations<T>(items: readonly T[], size: number, from = 0): Generator<T[]> {
  if (size === 0) {
    yield []
    return
  }
  for (let i = from; i <= items.length - size; i++) {
    for (const rest of combinations(items, size - 1, i + 1)) {
      yield [items[i], ...rest]
    }
  }
}

/**
 * The smallest sets of suppliers that cover every line, found exactly; every set of that size is
 * returned. Beyond the budget one set is built greedily (the supplier that covers most of what is left,
 * then the first by code), which may be larger than need be.
 * @param coverage for each line the ids of suppliers that can take it, none empty
 * @param order supplier ids in the order that breaks ties
 */
export const smallestCoveringSets = (
  coverage: ReadonlySet<string>[],
  order: readonly string[]
): string[][] => {
  const forced = new Set(coverage.filter((set) => set.size === 1).flatMap((set) => [...set]))
  const open = coverage.filter((set) => ![...set].some((id) => forced.has(id)))
  const optional = order.filter((id) => !forced.has(id) && open.some((set) => set.has(id)))
  let tried = 0
  for (let size = 0; size <= optional.length; size++) {
    const found: string[][] = []
    for (const extra of combinations(optional, size)) {
      if (++tried > EXACT_SEARCH_BUDGET) {
        return found.length ? found : [greedySet(open, optional, forced)]
      }
      if (open.every((set) => extra.some((id) => set.has(id)))) {
        found.push([...forced, ...extra])
      }
    }
    if (found.length) {
      return found
    }
  }
  return [[...forced]]
}

const greedySet = (
  open: ReadonlySet<string>[],
  optional: readonly string[],
  forced: ReadonlySet<string>
): string[] => {
  const chosen = [...forced]
  let left = [...open]
  while (left.length) {
    const covers = (id: string) => left.filter((set) => set.has(id)).length
    const best = optional.reduce((a, b) => (covers(b) > covers(a) ? b : a))
    chosen.push(best)
    left = left.filter((set) => !set.has(best))
  }
  return chosen
}
