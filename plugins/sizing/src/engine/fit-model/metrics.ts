import type { Fit } from "../types"

export const FITS = ["small", "true", "large"] as const

export type FitShares = Record<Fit, number>

export type FitMetrics = {
  rows: number
  /** Area under the ROC curve of each class against the others, and their mean. */
  auc: FitShares & { mean: number }
  macro_f1: number
  log_loss: number
  /** Expected calibration error of the class it holds likeliest: 15 bins of equal width. */
  calibration_error: number
  /** The same for the probability of each class by itself. */
  calibration_errors: FitShares
}

/** Chance that a case of the class scores above one of the others; ties count half. `NaN` without both. */
export const areaUnderCurve = (scores: ArrayLike<number>, isClass: (row: number) => boolean) => {
  const order = Array.from({ length: scores.length }, (_, row) => row).sort(
    (a, b) => scores[a] - scores[b]
  )
  let ranks = 0
  let positives = 0
  for (let from = 0; from < order.length;) {
    let to = from
    while (to < order.length && scores[order[to]] === scores[order[from]]) {
      to++
    }
    const rank = (from + 1 + to) / 2
    for (let at = from; at < to; at++) {
      if (isClass(order[at])) {
        ranks += rank
        positives++
      }
    }
    from = to
  }
  const negatives = order.length - positives
  return (ranks - (positives * (positives + 1)) / 2) / (positives * negatives)
}

const BINS = 15

/** Mean distance between what was foretold and what came, over bins of equal width. */
export const calibrationError = (foretold: ArrayLike<number>, came: (row: number) => boolean) => {
  const bins = Array.from({ length: BINS }, () => ({ foretold: 0, came: 0 }))
  for (let row = 0; row < foretold.length; row++) {
    const bin = bins[Math.min(BINS - 1, Math.floor(foretold[row] * BINS))]
    bin.foretold += foretold[row]
    bin.came += came(row) ? 1 : 0
  }
  const distance = bins.reduce((sum, bin) => sum + Math.abs(bin.foretold - bin.came), 0)
  return distance / foretold.length
}

/**
 * The class to name when one must be named. Most things fit, so the likeliest class is nearly always `true`;
 * `balance` above 0 raises the rarer ones, 1 by how rare they are.
 */
export const nameFit = (shares: FitShares, prior: FitShares, balance: number): Fit =>
  FITS.reduce((best, fit) =>
    shares[fit] / prior[fit] ** balance > shares[best] / prior[best] ** balance ? fit : best
  )

export const macroF1 = (named: Fit[], came: Fit[]): number => {
  const scores = FITS.map((fit) => {
    const hits = named.filter((name, row) => name === fit && came[row] === fit).length
    const claims = named.filter((name) => name === fit).length
    const cases = came.filter((name) => name === fit).length
    return claims + cases === 0 ? 0 : (2 * hits) / (claims + cases)
  })
  return scores.reduce((sum, score) => sum + score, 0) / scores.length
}

/** The balance that names classes best by macro-F1, to a tenth. */
export const bestBalance = (shares: FitShares[], came: Fit[], prior: FitShares): number => {
  const tried = Array.from({ length: 11 }, (_, step) => step / 10).map((balance) => ({
    balance,
    score: macroF1(
      shares.map((row) => nameFit(row, prior, balance)),
      came
    ),
  }))
  return tried.reduce((best, next) => (next.score > best.score ? next : best)).balance
}

const perFit = (of: (fit: Fit) => number): FitShares => ({
  small: of("small"),
  true: of("true"),
  large: of("large"),
})

export const measureFits = (shares: FitShares[], came: Fit[], named: Fit[]): FitMetrics => {
  const auc = perFit((fit) =>
    areaUnderCurve(
      shares.map((row) => row[fit]),
      (row) => came[row] === fit
    )
  )
  const likeliest = shares.map((row) =>
    nameFit(
      row,
      perFit(() => 1),
      0
    )
  )
  return {
    rows: came.length,
    auc: { ...auc, mean: (auc.small + auc.true + auc.large) / 3 },
    macro_f1: macroF1(named, came),
    log_loss:
      shares.reduce((sum, row, at) => sum - Math.log(Math.max(row[came[at]], 1e-12)), 0) /
      came.length,
    calibration_error: calibrationError(
      shares.map((row, at) => row[likeliest[at]]),
      (row) => likeliest[row] === came[row]
    ),
    calibration_errors: perFit((fit) =>
      calibrationError(
        shares.map((row) => row[fit]),
        (row) => came[row] === fit
      )
    ),
  }
}
