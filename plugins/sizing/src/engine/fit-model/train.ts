import { boost, type BoostOptions, type Outcome } from "../boosting/boost"
import { breathe } from "../boosting/breathe"
import { seeded } from "../boosting/random"
import type { Fit } from "../types"
import { learnBodyScale, placeOfBody } from "./body-scale"
import { gatherEvidence } from "./evidence"
import { featuresFor, signsFor, valuesOf, type Feature, type Vocabulary } from "./features"
import { FIT_MODEL_FORMAT, sharesFrom, type FitModel } from "./fit-model"
import { bestBalance, FITS, type FitShares } from "./metrics"
import type { FitObservation } from "./observation"

/**
 * Rows are foretold from the words of other folds only, as new cases will be; a row's own word is never part of
 * what foretells it.
 */
const FOLDS = 5
const MAX_ROUNDS = 400
/** Rounds without gain on the held-out fold after which training ends. */
const PATIENCE = 40
/** The last training sees the held-out fold too, which bears more rounds. */
const MORE_ROUNDS = 1.2
/** A word is learned when this share of the rows says it. */
const COMMON = 0.01
const SEED = 20_261

const OPTIONS: Omit<BoostOptions, "rounds"> = {
  depth: 5,
  minHessian: 20,
  l2: 20,
  learningRate: 0.05,
  rowShare: 0.6,
  featureShare: 0.3,
  seed: SEED,
}

export type TrainingProgress = (done: { stage: string; share: number }) => void

export type Training = {
  model: FitModel
  rounds: number
  /** Log loss per row on the held-out fold, whose words chose the number of rounds. */
  held_out_log_loss: number
}

const commonWords = (
  observations: FitObservation[],
  of: (seen: FitObservation) => string | null
): string[] => {
  const counts = new Map<string, number>()
  observations.forEach((seen) => {
    const word = of(seen)
    if (word !== null) {
      counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  })
  return [...counts]
    .filter(([, count]) => count >= Math.max(2, COMMON * observations.length))
    .map(([word]) => word)
    .sort()
}

const vocabularyOf = (observations: FitObservation[]): Vocabulary => ({
  shapes: commonWords(observations, ({ wearer }) => wearer.shape),
  occasions: commonWords(observations, ({ occasion }) => occasion),
  lengths: commonWords(observations, ({ length }) => length),
})

const ROWS_BETWEEN_BREATHS = 500

/** Feature values column by column, each row from the words of the other folds. */
const foldedColumns = async (
  observations: FitObservation[],
  folds: Uint8Array,
  features: Feature[],
  onShare: (share: number) => void
): Promise<Float64Array[]> => {
  const columns = features.map(() => new Float64Array(observations.length))
  let done = 0
  for (let fold = 0; fold < FOLDS; fold++) {
    const evidence = gatherEvidence(observations.filter((_, row) => folds[row] !== fold))
    for (let row = 0; row < observations.length; row++) {
      if (folds[row] !== fold) {
        continue
      }
      valuesOf(features, observations[row], evidence).forEach((value, at) => {
        columns[at][row] = value
      })
      if (++done % ROWS_BETWEEN_BREATHS === 0) {
        onShare(done / observations.length)
        await breathe()
      }
    }
  }
  return columns
}

const pickRows = (columns: Float64Array[], rows: number[]): Float64Array[] =>
  columns.map((column) => Float64Array.from(rows, (row) => column[row]))

const outcomesOf = (observations: FitObservation[], features: Feature[]): Outcome[] =>
  (["small", "large"] as const).map((side) => ({
    labels: Uint8Array.from(observations, ({ fit }) => (fit === side ? 1 : 0)),
    signs: signsFor(features, side),
  }))

const weightsOf = (observations: FitObservation[]): Float32Array =>
  Float32Array.from(observations, ({ weight }) => weight)

type Chosen = { rounds: number; loss: number; balance: number }

/** How many rounds are best for the held-out fold, and how its classes are named best. */
const chooseRounds = async (
  observations: FitObservation[],
  columns: Float64Array[],
  folds: Uint8Array,
  features: Feature[],
  prior: FitShares,
  onShare: (share: number) => void
): Promise<Chosen> => {
  const rows = observations.map((_, row) => row)
  const kept = rows.filter((row) => folds[row] !== 0)
  const heldOut = rows.filter((row) => folds[row] === 0)
  const came: Fit[] = heldOut.map((row) => observations[row].fit)
  const training = kept.map((row) => observations[row])
  let best: Chosen & { shares: FitShares[] } = { rounds: 1, loss: Infinity, balance: 0, shares: [] }
  await boost({
    columns: pickRows(columns, kept),
    weights: weightsOf(training),
    outcomes: outcomesOf(training, features),
    options: { ...OPTIONS, rounds: MAX_ROUNDS },
    watch: pickRows(columns, heldOut),
    onRound: (round, [small, large]) => {
      const shares = came.map((_, at) => sharesFrom(small[at], large[at]))
      const loss = came.reduce((sum, fit, at) => sum - Math.log(shares[at][fit]), 0) / came.length
      if (loss < best.loss) {
        best = { rounds: round, loss, balance: 0, shares }
      }
      onShare(round / MAX_ROUNDS)
      return round - best.rounds < PATIENCE
    },
  })
  return {
    rounds: Math.round(best.rounds * MORE_ROUNDS),
    loss: best.loss,
    balance: bestBalance(best.shares, came, prior),
  }
}

const priorOf = (observations: FitObservation[]): FitShares => {
  const counts = Object.fromEntries(
    FITS.map((fit) => [fit, observations.filter((seen) => seen.fit === fit).length])
  )
  const of = (fit: Fit) => (counts[fit] + 1) / (observations.length + FITS.length)
  return { small: of("small"), true: of("true"), large: of("large") }
}

/**
 * Learns how sizes fit from what was said of them. Rows whose `residual` is not known get one from a scale of
 * bodies learned here. The same rows give the same model.
 * @throws RangeError when there are fewer than ten rows or only one kind of answer
 */
export const trainFitModel = async (
  rows: FitObservation[],
  onProgress: TrainingProgress = () => undefined
): Promise<Training> => {
  if (rows.length < 10 || new Set(rows.map(({ fit }) => fit)).size < 2) {
    // eslint-disable-next-line @medusajs/use-medusa-error-not-generic-error -- the engine knows no Medusa
    throw new RangeError("Training needs at least ten reports of more than one kind")
  }
  const scale = learnBodyScale(rows)
  const observations = rows.map((row) =>
    Number.isNaN(row.residual)
      ? { ...row, residual: row.position - placeOfBody(scale, row.wearer) }
      : row
  )
  const random = seeded(SEED)
  const folds = Uint8Array.from(observations, () => Math.floor(random() * FOLDS))
  const vocabulary = vocabularyOf(observations)
  const features = featuresFor(vocabulary)
  const prior = priorOf(observations)
  const columns = await foldedColumns(observations, folds, features, (share) =>
    onProgress({ stage: "evidence", share })
  )
  const chosen = await chooseRounds(observations, columns, folds, features, prior, (share) =>
    onProgress({ stage: "rounds", share })
  )
  const forest = await boost({
    columns,
    weights: weightsOf(observations),
    outcomes: outcomesOf(observations, features),
    options: { ...OPTIONS, rounds: chosen.rounds },
    onRound: (round) => onProgress({ stage: "trees", share: round / chosen.rounds }),
  })
  return {
    model: {
      format: FIT_MODEL_FORMAT,
      vocabulary,
      forest,
      scale,
      prior,
      balance: chosen.balance,
    },
    rounds: chosen.rounds,
    held_out_log_loss: chosen.loss,
  }
}

/** The row with a place beside its body, as the model was trained on. */
export const withResidual = <T extends FitObservation>(model: FitModel, row: T): T =>
  Number.isNaN(row.residual)
    ? { ...row, residual: row.position - placeOfBody(model.scale, row.wearer) }
    : row
