import { DIMENSIONS, type Dimension, type FitObservation } from "./observation"
import type { Fit } from "../types"

export type Side = "small" | "large"

/** Weighted voices. */
export type Votes = { small: number; true: number; large: number; all: number }

export const noVotes = (): Votes => ({ small: 0, true: 0, large: 0, all: 0 })

export const addVote = (votes: Votes, fit: Fit, weight: number): void => {
  votes[fit] += weight
  votes.all += weight
}

/** Share of one side, with `strength` imagined voices that say `prior`. One more voice of a side never lowers its share. */
export const shareOf = (
  votes: Votes | undefined,
  side: Side,
  prior: number,
  strength: number
): number => (votes ? (votes[side] + strength * prior) / (votes.all + strength) : prior)

const BINS_PER_UNIT = 8

/** Voices by where on a line they were raised, to an eighth. Voices whose place is not known are left out. */
export type VotesAlong = Map<number, Votes>

export const addVoteAt = (along: VotesAlong, at: number, fit: Fit, weight: number): void => {
  if (Number.isNaN(at)) {
    return
  }
  const bin = Math.round(at * BINS_PER_UNIT)
  const votes = along.get(bin) ?? noVotes()
  addVote(votes, fit, weight)
  along.set(bin, votes)
}

/**
 * Shares around a place, the nearer voices counting more (Gaussian of width `width`), with `strength` imagined
 * voices that say `prior`. `NaN` at a place that is not known.
 */
export const sharesAround = (
  along: VotesAlong | undefined,
  at: number,
  width: number,
  prior: Record<Side, number>,
  strength: number
): Record<Side, number> => {
  if (Number.isNaN(at)) {
    return { small: NaN, large: NaN }
  }
  let small = strength * prior.small
  let large = strength * prior.large
  let all = strength
  if (along) {
    const bin = Math.round(at * BINS_PER_UNIT)
    const unit = 1 / (BINS_PER_UNIT * width)
    for (const [place, votes] of along) {
      const distance = (place - bin) * unit
      const nearness = Math.exp(-0.5 * distance * distance)
      small += nearness * votes.small
      large += nearness * votes.large
      all += nearness * votes.all
    }
  }
  return { small: small / all, large: large / all }
}

/** What the wearers whom something fits have in common. Other voices do not move it. */
export type FittingWearers = {
  count: number
  residuals: { sum: number; weight: number }
  positions: { sum: number; weight: number }
  dimensions: Record<Dimension, { sum: number; weight: number }>
}

const noSum = () => ({ sum: 0, weight: 0 })

export const noFittingWearers = (): FittingWearers => ({
  count: 0,
  residuals: noSum(),
  positions: noSum(),
  dimensions: {
    build: noSum(),
    height: noSum(),
    underbust: noSum(),
    cup: noSum(),
    waist: noSum(),
    hips: noSum(),
  },
})

const addValue = (to: { sum: number; weight: number }, value: number, weight: number): void => {
  if (!Number.isNaN(value)) {
    to.sum += value * weight
    to.weight += weight
  }
}

export const addFittingWearer = (wearers: FittingWearers, seen: FitObservation): void => {
  wearers.count += seen.weight
  addValue(wearers.residuals, seen.residual, seen.weight)
  addValue(wearers.positions, seen.position, seen.weight)
  for (const dimension of DIMENSIONS) {
    addValue(wearers.dimensions[dimension], seen.wearer[dimension], seen.weight)
  }
}

/** Mean, leaning on `prior` as `strength` further values would. */
export const meanOf = (
  values: { sum: number; weight: number } | undefined,
  prior: number,
  strength: number
): number => (values ? (values.sum + strength * prior) / (values.weight + strength) : prior)
