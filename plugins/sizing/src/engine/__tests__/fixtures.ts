import { NO_FEEDBACK, type Chart, type FitCounts, type FitEvidence } from ".."

const range = (min: number, max: number) => ({ min, max })

/** XS–XXL, bodies in cm, touching ranges. */
export const LETTER_CHART: Chart = {
  basis: "body",
  fit_type: "regular",
  stretch: 0,
  rows: ["XS", "S", "M", "L", "XL", "XXL"].map((size, i) => ({
    size,
    rank: i,
    measurements: {
      bust: range(78 + 5 * i, 83 + 5 * i),
      waist: range(61 + 5 * i, 66 + 5 * i),
      hips: range(85 + 5 * i, 90 + 5 * i),
    },
  })),
}

/** The middle of M in `LETTER_CHART`. */
export const MIDDLE_OF_M = { bust_cm: 90.5, waist_cm: 73.5, hips_cm: 97.5 }

export const NO_EVIDENCE: FitEvidence = { pools: [], sizes: {} }

/** Verified voices. */
export const voices = (small: number, fits: number, large: number): FitCounts => ({
  ...NO_FEEDBACK,
  small,
  true: fits,
  large,
  verified_small: small,
  verified_true: fits,
  verified_large: large,
})
