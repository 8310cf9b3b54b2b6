import type { FitCase, FitObservation, Dimension } from "./observation"
import { DIMENSIONS } from "./observation"
import {
  addFittingWearer,
  addVote,
  addVoteAt,
  noFittingWearers,
  noVotes,
  type FittingWearers,
  type Votes,
  type VotesAlong,
} from "./votes"

/** What was said of one item. */
export type ItemEvidence = {
  votes: Votes
  sizes: Map<string, Votes>
  fitting: FittingWearers
  byResidual: VotesAlong
  byPosition: VotesAlong
  byHeight: VotesAlong
  byBust: VotesAlong
}

/** What was said of a pool of items: a category, or a size. */
export type PoolEvidence = { votes: Votes; fitting: FittingWearers; byResidual: VotesAlong }

/** What a prediction leans on. Items and wearers nobody spoke of are absent. */
export type Evidence = {
  all: Votes
  /** Means of the wearers, for what an item's own wearers lean on. */
  means: Record<Dimension, number>
  item(id: string): ItemEvidence | undefined
  category(id: string): PoolEvidence | undefined
  brand(name: string): Votes | undefined
  size(label: string): PoolEvidence | undefined
  categorySize(category: string, size: string): Votes | undefined
  lengthHeight(length: string | null, height: number): Votes | undefined
  saidBy(wearerId: string): FitObservation[]
}

/** Heights are compared in fives of cm, busts in two inches of band and cup together. */
export const heightPlace = ({ wearer }: FitCase): number => wearer.height / 5
export const bustPlace = ({ wearer }: FitCase): number => (wearer.underbust + wearer.cup) / 5.08

const noItem = (): ItemEvidence => ({
  votes: noVotes(),
  sizes: new Map(),
  fitting: noFittingWearers(),
  byResidual: new Map(),
  byPosition: new Map(),
  byHeight: new Map(),
  byBust: new Map(),
})

const noPool = (): PoolEvidence => ({
  votes: noVotes(),
  fitting: noFittingWearers(),
  byResidual: new Map(),
})

const entry = <K, V>(map: Map<K, V>, key: K, make: () => V): V => {
  const found = map.get(key)
  if (found !== undefined) {
    return found
  }
  const made = make()
  map.set(key, made)
  return made
}

/** Adds one voice to what is known of its item. */
const addToItem = (item: ItemEvidence, seen: FitObservation): void => {
  const { fit, weight } = seen
  addVote(item.votes, fit, weight)
  addVote(entry(item.sizes, seen.size, noVotes), fit, weight)
  addVoteAt(item.byResidual, seen.residual, fit, weight)
  addVoteAt(item.byPosition, seen.position, fit, weight)
  addVoteAt(item.byHeight, heightPlace(seen), fit, weight)
  addVoteAt(item.byBust, bustPlace(seen), fit, weight)
  if (fit === "true") {
    addFittingWearer(item.fitting, seen)
  }
}

const addToPool = (pool: PoolEvidence, seen: FitObservation): void => {
  addVote(pool.votes, seen.fit, seen.weight)
  addVoteAt(pool.byResidual, seen.residual, seen.fit, seen.weight)
  if (seen.fit === "true") {
    addFittingWearer(pool.fitting, seen)
  }
}

const meansOf = (fitting: FittingWearers): Record<Dimension, number> =>
  Object.fromEntries(
    DIMENSIONS.map((dimension) => {
      const { sum, weight } = fitting.dimensions[dimension]
      return [dimension, weight > 0 ? sum / weight : NaN]
    })
  ) as Record<Dimension, number>

const lengthHeightKey = (length: string | null, height: number): string =>
  `${length ?? ""}|${Number.isNaN(height) ? "" : Math.round(height / 2.54)}`

export const itemEvidenceOf = (observations: FitObservation[]): ItemEvidence => {
  const item = noItem()
  observations.forEach((seen) => addToItem(item, seen))
  return item
}

/** Everything that was said, arranged for predictions. */
export const gatherEvidence = (observations: FitObservation[]): Evidence => {
  const all = noPool()
  const items = new Map<string, ItemEvidence>()
  const categories = new Map<string, PoolEvidence>()
  const brands = new Map<string, Votes>()
  const sizes = new Map<string, PoolEvidence>()
  const categorySizes = new Map<string, Votes>()
  const lengthHeights = new Map<string, Votes>()
  const wearers = new Map<string, FitObservation[]>()
  for (const seen of observations) {
    const { fit, weight, category, brand, size, wearerId } = seen
    addVote(all.votes, fit, weight)
    if (fit === "true") {
      addFittingWearer(all.fitting, seen)
    }
    addToItem(entry(items, seen.item, noItem), seen)
    addToPool(entry(sizes, size, noPool), seen)
    const lengthHeight = lengthHeightKey(seen.length, seen.wearer.height)
    addVote(entry(lengthHeights, lengthHeight, noVotes), fit, weight)
    if (category !== null) {
      addToPool(entry(categories, category, noPool), seen)
      addVote(entry(categorySizes, `${category}|${size}`, noVotes), fit, weight)
    }
    if (brand !== null) {
      addVote(entry(brands, brand, noVotes), fit, weight)
    }
    if (wearerId !== null) {
      entry(wearers, wearerId, (): FitObservation[] => []).push(seen)
    }
  }
  return {
    all: all.votes,
    means: meansOf(all.fitting),
    item: (id) => items.get(id),
    category: (id) => categories.get(id),
    brand: (name) => brands.get(name),
    size: (label) => sizes.get(label),
    categorySize: (category, size) => categorySizes.get(`${category}|${size}`),
    lengthHeight: (length, height) => lengthHeights.get(lengthHeightKey(length, height)),
    saidBy: (wearerId) => wearers.get(wearerId) ?? [],
  }
}
