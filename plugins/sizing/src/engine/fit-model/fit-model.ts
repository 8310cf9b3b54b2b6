import { logistic, readForest, type Forest } from "../boosting/boost"
import type { BodyScale } from "./body-scale"
import type { Evidence } from "./evidence"
import { featuresFor, valuesOf, type Feature, type Vocabulary } from "./features"
import { nameFit, type FitShares } from "./metrics"
import type { FitCase } from "./observation"
import type { Fit } from "../types"

/** Raised when the meaning of a feature changes: older weights are not read any more. */
export const FIT_MODEL_FORMAT = 1

/** Weights of a trained model; plain data, so that JSON keeps it. */
export type FitModel = {
  format: typeof FIT_MODEL_FORMAT
  vocabulary: Vocabulary
  /** Outcomes: small, large. */
  forest: Forest
  scale: BodyScale
  /** Shares of the training rows. */
  prior: FitShares
  /** See {@link nameFit}. */
  balance: number
}

/** Both sides together never get likelier than this. */
const MOST = 0.98

/**
 * Shares of small, true and large from the log-odds of small and of large. Where they would leave nothing, both
 * give way in proportion, so that a side still never falls when its log-odds rise.
 */
export const sharesFrom = (small: number, large: number): FitShares => {
  const sides = { small: logistic(small), large: logistic(large) }
  const sum = sides.small + sides.large
  const keep = sum > MOST ? MOST / sum : 1
  return {
    small: sides.small * keep,
    true: 1 - sum * keep,
    large: sides.large * keep,
  }
}

export type FitPredictor = {
  features: Feature[]
  /** How likely a size feels small, true or large. */
  shares(at: FitCase, evidence: Evidence): FitShares
  /** The class to name when one must be named. */
  name(shares: FitShares): Fit
}

export const predictorOf = (model: FitModel): FitPredictor => {
  const features = featuresFor(model.vocabulary)
  return {
    features,
    shares: (at, evidence) => {
      const [small, large] = readForest(model.forest, valuesOf(features, at, evidence))
      return sharesFrom(small, large)
    },
    name: (shares) => nameFit(shares, model.prior, model.balance),
  }
}
