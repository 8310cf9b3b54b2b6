import type { Sign } from "../boosting/grow-tree"
import { bustPlace, heightPlace, type Evidence, type ItemEvidence } from "./evidence"
import { DIMENSIONS, type FitCase, type FitObservation } from "./observation"
import { meanOf, shareOf, sharesAround, type Side } from "./votes"

/** How many imagined voices a level of evidence leans on the level above it with. */
const STRENGTH = { pool: 50, categorySize: 30, item: 10, itemSize: 8, near: 3, said: 2 }
/** Values an item's own means lean on the catalogue's with. */
const MEAN_STRENGTH = 5
const OFFSET_STRENGTH = 3
/** Sizes by which who said "small" would have wanted it larger. */
const WANTED: Record<string, number> = { small: 0.7, true: 0, large: -0.7 }

type Shares = Record<Side, number>
const SIDES = ["small", "large"] as const

/** Sizes by which an item is worn above what bodies ask for by those whom it fits. */
export const itemOffset = (item: ItemEvidence | undefined, strength = OFFSET_STRENGTH): number =>
  meanOf(item?.fitting.residuals, 0, strength)

type Context = {
  at: FitCase
  evidence: Evidence
  item: ItemEvidence | undefined
  overall: Shares
  category: Shares
  /** Of the category and of the brand: what an item leans on. */
  pooled: Shares
  itemShares: Shares
  offset: number
  said: FitObservation[]
}

const bothSides = (of: (side: Side) => number): Shares => ({
  small: of("small"),
  large: of("large"),
})

const contextOf = (at: FitCase, evidence: Evidence): Context => {
  const { all } = evidence
  const item = evidence.item(at.item)
  const pool = at.category === null ? undefined : evidence.category(at.category)
  const overall = bothSides((side) => (all.all > 0 ? all[side] / all.all : 0))
  const category = bothSides((side) => shareOf(pool?.votes, side, overall[side], STRENGTH.pool))
  const brand = at.brand === null ? undefined : evidence.brand(at.brand)
  const pooled = bothSides((side) => shareOf(brand, side, category[side], STRENGTH.pool))
  return {
    at,
    evidence,
    item,
    overall,
    category,
    pooled,
    itemShares: bothSides((side) => shareOf(item?.votes, side, pooled[side], STRENGTH.item)),
    offset: itemOffset(item),
    said: at.wearerId === null ? [] : evidence.saidBy(at.wearerId),
  }
}

/** Where a size she had stands beside the item's fitting wearers, so that sizes of two items compare. */
const standing = (seen: { item: string; residual: number }, evidence: Evidence): number =>
  seen.residual - itemOffset(evidence.item(seen.item))

const ownStanding = ({ at, offset }: Context): number => at.residual - offset

const mean = (values: number[]): number =>
  values.length === 0 ? NaN : values.reduce((sum, value) => sum + value, 0) / values.length

/** How much oftener she said so than others of the same items; her words on this item are told apart. */
const severity = ({ said, evidence, at, overall }: Context, side: Side): number => {
  const others = said.filter(({ item }) => item !== at.item)
  if (others.length === 0) {
    return NaN
  }
  const excess = others.reduce((sum, seen) => {
    const votes = evidence.item(seen.item)?.votes
    const own = seen.fit === side ? seen.weight : 0
    const share = votes
      ? (Math.max(0, votes[side] - own) + STRENGTH.item * overall[side]) /
        (Math.max(0, votes.all - seen.weight) + STRENGTH.item)
      : overall[side]
    return sum + (seen.fit === side ? 1 : 0) - share
  }, 0)
  return excess / (others.length + STRENGTH.said)
}

/** Her own words on sizes near this one. */
const saidNear = (context: Context, width: number): Shares => {
  const { said, evidence, itemShares } = context
  const own = ownStanding(context)
  let weight: number = STRENGTH.said
  const sums = bothSides((side) => STRENGTH.said * itemShares[side])
  for (const seen of said) {
    const distance = (own - standing(seen, evidence)) / width
    if (!Number.isNaN(distance)) {
      const nearness = Math.exp(-0.5 * distance * distance)
      weight += nearness
      if (seen.fit !== "true") {
        sums[seen.fit] += nearness
      }
    }
  }
  return bothSides((side) => sums[side] / weight)
}

export type Feature = {
  name: string
  /** The side whose voices it grows with: more of them make that side likelier and never the other. */
  side: Side | null
  of: (context: Context) => number
}

const free = (name: string, of: Feature["of"]): Feature => ({ name, side: null, of })

const bySide = (name: string, of: (context: Context, side: Side) => number): Feature[] =>
  SIDES.map((side) => ({ name: `${name}_${side}`, side, of: (context) => of(context, side) }))

/** One computation for both sides. */
const sharesOf = (name: string, of: (context: Context) => Shares): Feature[] => {
  let last: Context | null = null
  let shares: Shares = { small: NaN, large: NaN }
  return bySide(name, (context, side) => {
    if (context !== last) {
      shares = of(context)
      last = context
    }
    return shares[side]
  })
}

const BODY: Feature[] = [
  ...DIMENSIONS.map((dimension) => free(dimension, ({ at }) => at.wearer[dimension])),
  free("age", ({ at }) => at.wearer.age),
  ...DIMENSIONS.flatMap((dimension) => [
    free(
      `${dimension}_beside_item`,
      ({ at, item, evidence }) =>
        at.wearer[dimension] -
        meanOf(item?.fitting.dimensions[dimension], evidence.means[dimension], MEAN_STRENGTH)
    ),
    free(
      `${dimension}_beside_size`,
      ({ at, evidence }) =>
        at.wearer[dimension] -
        meanOf(
          evidence.size(at.size)?.fitting.dimensions[dimension],
          evidence.means[dimension],
          MEAN_STRENGTH
        )
    ),
  ]),
]

/** What her taking this size tells. */
const CHOICE: Feature[] = [
  free("residual", ({ at }) => at.residual),
  free("residual_beside_item", (context) => (context.at.chosen ? ownStanding(context) : 0)),
  free("beside_what_fits_her", (context) => {
    const fits = context.said.filter(({ fit }) => fit === "true")
    return context.at.chosen
      ? ownStanding(context) - mean(fits.map((seen) => standing(seen, context.evidence)))
      : NaN
  }),
  free("beside_what_she_wants", (context) =>
    context.at.chosen
      ? ownStanding(context) -
        mean(context.said.map((seen) => standing(seen, context.evidence) + WANTED[seen.fit]))
      : NaN
  ),
  ...bySide("beside_last", (context, side) => {
    const places = context.said
      .filter(({ fit }) => fit === side)
      .map((seen) => standing(seen, context.evidence))
    return context.at.chosen && places.length > 0
      ? ownStanding(context) - (side === "small" ? Math.max(...places) : Math.min(...places))
      : NaN
  }).map((feature) => ({ ...feature, side: null })),
]

const SIZE: Feature[] = [
  free("position", ({ at }) => at.position),
  free("position_beside_item", ({ at, item }) =>
    item && item.fitting.positions.weight > 0
      ? at.position - meanOf(item.fitting.positions, 0, 0)
      : NaN
  ),
  ...bySide("size", ({ at, evidence, overall }, side) =>
    shareOf(evidence.size(at.size)?.votes, side, overall[side], STRENGTH.pool)
  ),
  ...bySide("length_height", ({ at, evidence, overall }, side) =>
    shareOf(evidence.lengthHeight(at.length, at.wearer.height), side, overall[side], STRENGTH.pool)
  ),
]

const ITEM: Feature[] = [
  ...bySide("category", ({ category }, side) => category[side]),
  ...bySide("brand", ({ at, pooled }, side) => (at.brand === null ? NaN : pooled[side])),
  ...bySide("category_size", ({ at, evidence, category }, side) =>
    at.category === null
      ? category[side]
      : shareOf(
          evidence.categorySize(at.category, at.size),
          side,
          category[side],
          STRENGTH.categorySize
        )
  ),
  ...sharesOf("category_near", ({ at, evidence, category }) =>
    sharesAround(
      at.category === null ? undefined : evidence.category(at.category)?.byResidual,
      at.residual,
      0.4,
      category,
      STRENGTH.categorySize
    )
  ),
  free("item_fits", ({ item }) => item?.fitting.count ?? 0),
  ...[3, 10, 40].flatMap((strength) =>
    bySide(`item_${strength}`, ({ item, pooled }, side) =>
      shareOf(item?.votes, side, pooled[side], strength)
    )
  ),
  ...bySide("item_size", ({ at, item, itemShares }, side) =>
    shareOf(item?.sizes.get(at.size), side, itemShares[side], STRENGTH.itemSize)
  ),
  ...[0.5, 1.25].flatMap((width) =>
    sharesOf(`item_near_${width}`, ({ at, item, itemShares }) =>
      sharesAround(item?.byResidual, at.residual, width, itemShares, STRENGTH.near)
    )
  ),
  ...sharesOf("item_sizes_near", ({ at, item, itemShares }) =>
    sharesAround(item?.byPosition, at.position, 0.6, itemShares, STRENGTH.near)
  ),
  ...sharesOf("item_heights_near", ({ at, item, itemShares }) =>
    sharesAround(item?.byHeight, heightPlace(at), 0.8, itemShares, STRENGTH.near)
  ),
  ...sharesOf("item_busts_near", ({ at, item, itemShares }) =>
    sharesAround(item?.byBust, bustPlace(at), 0.8, itemShares, STRENGTH.near)
  ),
]

const WEARER: Feature[] = [
  ...[1, 3].flatMap((strength) =>
    bySide(
      `said_${strength}`,
      ({ said, overall }, side) =>
        (said.filter(({ fit }) => fit === side).length + strength * overall[side]) /
        (said.length + strength)
    )
  ),
  free("said_fits", ({ said }) => said.filter(({ fit }) => fit === "true").length),
  ...sharesOf("said_near", (context) => saidNear(context, 0.75)),
  ...bySide("severity", severity),
]

/** Whether a word is the one, `NaN` where there is none. */
const isWord = (name: string, word: string, of: (at: FitCase) => string | null): Feature =>
  free(`${name}:${word}`, ({ at }) => {
    const own = of(at)
    return own === null ? NaN : own === word ? 1 : 0
  })

/** Words the model knows of, fixed when it is trained. */
export type Vocabulary = { shapes: string[]; occasions: string[]; lengths: string[] }

/** All features, in the order a forest reads them. */
export const featuresFor = ({ shapes, occasions, lengths }: Vocabulary): Feature[] => [
  ...BODY,
  ...CHOICE,
  ...SIZE,
  ...ITEM,
  ...WEARER,
  ...shapes.map((word) => isWord("shape", word, ({ wearer }) => wearer.shape)),
  ...occasions.map((word) => isWord("occasion", word, ({ occasion }) => occasion)),
  ...lengths.map((word) => isWord("length", word, ({ length }) => length)),
]

/** How features may move the likelihood of a side. */
export const signsFor = (features: Feature[], outcome: Side): Sign[] =>
  features.map(({ side }) => (side === null ? 0 : side === outcome ? 1 : -1))

/** Values of one case. */
export const valuesOf = (features: Feature[], at: FitCase, evidence: Evidence): Float64Array => {
  const context = contextOf(at, evidence)
  return Float64Array.from(features, ({ of }) => of(context))
}
