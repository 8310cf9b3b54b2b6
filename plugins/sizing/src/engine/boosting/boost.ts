import { binColumns, binOf, cutsOf } from "./bins"
import { breathe } from "./breathe"
import { growTree, type Sign, type TreeOptions } from "./grow-tree"
import { seeded } from "./random"
import { readTree, type Tree } from "./tree"

export type BoostOptions = TreeOptions & {
  rounds: number
  /** Share of the rows and of the features each tree sees. */
  rowShare: number
  featureShare: number
  seed: number
}

/** Trees for several yes-or-no outcomes over the same features. */
export type Forest = {
  cuts: number[][]
  outcomes: { base: number; trees: Tree[] }[]
}

/** Outcomes to foresee: 1 or 0 per row, and how each feature may move it. */
export type Outcome = { labels: Uint8Array; signs: Sign[] }

export type BoostInput = {
  columns: Float64Array[]
  weights: Float32Array
  outcomes: Outcome[]
  options: BoostOptions
  /** Columns of rows to follow; their log-odds are handed to `onRound`. */
  watch?: Float64Array[]
  /** After each round, with the log-odds per outcome of the watched rows. `false` ends it. */
  onRound?: (round: number, watched: Float64Array[]) => boolean | void | Promise<boolean | void>
}

export const logistic = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds))

const baseOf = ({ labels }: Outcome, weights: Float32Array): number => {
  let yes = 0
  let all = 0
  labels.forEach((label, row) => {
    yes += label * weights[row]
    all += weights[row]
  })
  // Half a row each way: an outcome that never happened is rare, not impossible.
  return Math.log((yes + 0.5) / (all - yes + 0.5))
}

const sampleOf = (count: number, share: number, random: () => number): Int32Array => {
  const taken = new Int32Array(count)
  let length = 0
  for (let at = 0; at < count; at++) {
    if (random() < share) {
      taken[length++] = at
    }
  }
  return length > 0 ? taken.slice(0, length) : Int32Array.of(Math.floor(random() * count))
}

const addTree = (tree: Tree, binned: Uint8Array, width: number, logOdds: Float64Array): void => {
  for (let row = 0; row < logOdds.length; row++) {
    logOdds[row] += readTree(tree, binned, row * width)
  }
}

/**
 * Gradient boosting of yes-or-no outcomes over binned columns (Friedman 2001; histograms as in LightGBM, signs
 * as in XGBoost). The same input gives the same forest. Between two trees other work of the process gets its turn.
 */
export const boost = async (input: BoostInput): Promise<Forest> => {
  const { columns, weights, outcomes, options, watch, onRound } = input
  const rows = weights.length
  const width = columns.length
  const cuts = columns.map(cutsOf)
  const binned = binColumns(columns, cuts)
  const watchedBins = watch && binColumns(watch, cuts)
  const watchedRows = watch?.[0]?.length ?? 0
  const random = seeded(options.seed)
  const gradient = new Float32Array(rows)
  const hessian = new Float32Array(rows)
  const forest: Forest = {
    cuts,
    outcomes: outcomes.map((outcome) => ({ base: baseOf(outcome, weights), trees: [] })),
  }
  const logOdds = forest.outcomes.map(({ base }) => new Float64Array(rows).fill(base))
  const watched = forest.outcomes.map(({ base }) => new Float64Array(watchedRows).fill(base))

  for (let round = 1; round <= options.rounds; round++) {
    const sample = sampleOf(rows, options.rowShare, random)
    for (const [at, { labels, signs }] of outcomes.entries()) {
      for (const row of sample) {
        const p = logistic(logOdds[at][row])
        gradient[row] = (labels[row] - p) * weights[row]
        hessian[row] = Math.max(p * (1 - p), 1e-6) * weights[row]
      }
      const tree = growTree({
        binned,
        width,
        gradient,
        hessian,
        rows: sample.slice(),
        features: sampleOf(width, options.featureShare, random),
        signs,
        options,
      })
      forest.outcomes[at].trees.push(tree)
      addTree(tree, binned, width, logOdds[at])
      if (watchedBins) {
        addTree(tree, watchedBins, width, watched[at])
      }
      await breathe()
    }
    if ((await onRound?.(round, watched)) === false) {
      break
    }
  }
  return forest
}

/** Log-odds of each outcome for one row of feature values. */
export const readForest = ({ cuts, outcomes }: Forest, values: ArrayLike<number>): number[] => {
  const binned = Uint8Array.from(cuts, (own, at) => binOf(own, values[at]))
  return outcomes.map(({ base, trees }) =>
    trees.reduce((sum, tree) => sum + readTree(tree, binned, 0), base)
  )
}
