/**
 * Normal distribution function, Abramowitz & Stegun 7.1.26 on erf (absolute error < 1.5e-7).
 */
export const normalCdf = (x: number): number => {
  const z = Math.abs(x) / Math.SQRT2
  const t = 1 / (1 + 0.3275911 * z)
  const poly =
    t *
    (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
  const upper = (poly * Math.exp(-z * z)) / 2
  return x >= 0 ? 1 - upper : upper
}

/**
 * How a size is likely to feel when the wearer's ideal lies `distance` sizes above it.
 * @param sd uncertainty of the ideal, in sizes
 * @param tolerance sizes either way that still feel right
 * @returns three probabilities that sum to 1
 */
export const fitProbabilities = (
  distance: number,
  sd: number,
  tolerance: number
): { small: number; true: number; large: number } => {
  const small = normalCdf((distance - tolerance) / sd)
  const large = normalCdf((-distance - tolerance) / sd)
  return { small, true: Math.max(0, 1 - small - large), large }
}
