import type { FitCounts, FitEvidence } from "./types"

/** An unverified voice counts half of one whose order was delivered. */
const UNVERIFIED_WEIGHT = 0.5
/** How many verified voices a level needs before it outweighs the level above it. */
const POOL_STRENGTH = 20
const PRODUCT_STRENGTH = 4
const SIZE_STRENGTH = 8
/** Sizes by which an item is off when everybody says so. 8 of 10 verified voices make one size. */
const SIZES_PER_SHARE = 1.75

export const NO_FEEDBACK: FitCounts = {
  small: 0,
  true: 0,
  large: 0,
  verified_small: 0,
  verified_true: 0,
  verified_large: 0,
}

export const addCounts = (a: FitCounts, b: FitCounts): FitCounts => ({
  small: a.small + b.small,
  true: a.true + b.true,
  large: a.large + b.large,
  verified_small: a.verified_small + b.verified_small,
  verified_true: a.verified_true + b.verified_true,
  verified_large: a.verified_large + b.verified_large,
})

export const totalCounts = (all: FitCounts[]): FitCounts => all.reduce(addCounts, NO_FEEDBACK)

const weigh = (all: number, verified: number): number =>
  verified + UNVERIFIED_WEIGHT * (all - verified)

/**
 * Share of "small" minus share of "large", beta-smoothed: `strength` imagined voices speak as
 * `prior` does. In [-1, 1]; one more "small" never lowers it, one more "large" never raises it.
 */
export const smoothedBias = (counts: FitCounts, prior: number, strength: number): number => {
  const small = weigh(counts.small, counts.verified_small)
  const fits = weigh(counts.true, counts.verified_true)
  const large = weigh(counts.large, counts.verified_large)
  return (small - large + strength * prior) / (small + fits + large + strength)
}

export type FeedbackShift = {
  /** Sizes by which the whole item runs small (positive) or large (negative). */
  product: number
  /** The same for one size, leaning on the item while that size has few voices. */
  of(size: string): number
}

/**
 * How far an item is off its chart, in sizes: catalogue (assumed unbiased) → category → brand →
 * product → size, each level smoothed towards the one above it.
 */
export const feedbackShift = (evidence: FitEvidence): FeedbackShift => {
  const pooled = evidence.pools.reduce(
    (prior, counts) => smoothedBias(counts, prior, POOL_STRENGTH),
    0
  )
  const all = totalCounts(Object.values(evidence.sizes))
  const product = smoothedBias(all, pooled, PRODUCT_STRENGTH)
  return {
    product: product * SIZES_PER_SHARE,
    of: (size) =>
      smoothedBias(evidence.sizes[size] ?? NO_FEEDBACK, product, SIZE_STRENGTH) * SIZES_PER_SHARE,
  }
}
