import type { FitObservation } from "./observation"
import { gatherEvidence } from "./evidence"
import { predictorOf, type FitModel } from "./fit-model"
import { measureFits, type FitMetrics } from "./metrics"
import { withResidual } from "./train"

/** How well a model foretells rows it has not seen, from what the rows it was trained on say. */
export const evaluateFitModel = (
  model: FitModel,
  known: FitObservation[],
  unseen: FitObservation[]
): FitMetrics => {
  const predictor = predictorOf(model)
  const evidence = gatherEvidence(known.map((row) => withResidual(model, row)))
  const shares = unseen.map((row) => predictor.shares(withResidual(model, row), evidence))
  return measureFits(
    shares,
    unseen.map(({ fit }) => fit),
    shares.map(predictor.name)
  )
}
