import type { BodyPart } from "./types"

/**
 * How a cut sits on a body.
 * - `ease_cm`: garment girth minus body girth in the wearer's size.
 * - `tolerance`: how many sizes a body may differ before the wearer calls it small or large.
 * - `tightest`: 0 = all parts count alike, 1 = only the part that needs most room counts.
 * - `parts`: how much each part matters for the size.
 */
export type FitProfile = {
  ease_cm: Record<BodyPart, number>
  tolerance: number
  tightest: number
  parts: Record<BodyPart, number>
}

const profile = (
  ease: [bust: number, waist: number, hips: number],
  tolerance: number,
  tightest: number,
  weights: [bust: number, waist: number, hips: number]
): FitProfile => ({
  ease_cm: { bust: ease[0], waist: ease[1], hips: ease[2] },
  tolerance,
  tightest,
  parts: { bust: weights[0], waist: weights[1], hips: weights[2] },
})

/**
 * Ease per cut follows the usual pattern-drafting bands (negative for knitted bodycon, 4-6 cm fitted,
 * 8-12 cm regular, above that relaxed). A flared skirt leaves hips free, so they count less.
 */
const PROFILES: Record<string, FitProfile> = {
  bodycon: profile([-4, -3, -4], 0.6, 0.3, [1, 0.9, 1]),
  fitted: profile([5, 4, 5], 0.6, 0.5, [1, 1, 0.9]),
  regular: profile([8, 8, 8], 0.7, 0.4, [1, 0.8, 0.8]),
  flared: profile([6, 5, 20], 0.7, 0.4, [1, 1, 0.3]),
  relaxed: profile([14, 16, 14], 0.9, 0.3, [1, 0.6, 0.6]),
  oversized: profile([20, 22, 18], 1.1, 0.2, [1, 0.5, 0.5]),
}

const SYNONYMS: [RegExp, keyof typeof PROFILES][] = [
  [/body\s*-?con|skin|second/, "bodycon"],
  [/slim|fitted|tailored|pencil|corset/, "fitted"],
  [/a\s*-?line|flare|skater|fit\s*(and|&|n)\s*flare|tiered|wrap/, "flared"],
  [/oversize|boxy|baggy/, "oversized"],
  [/relax|loose|comfort|shift|straight|wide/, "relaxed"],
]

/** The profile of a cut by its name in any spelling; an unknown cut counts as regular. */
export const fitProfile = (fitType: string | null | undefined): FitProfile => {
  const name = (fitType ?? "").toLowerCase()
  const found = SYNONYMS.find(([pattern]) => pattern.test(name))
  return PROFILES[found ? found[1] : "regular"]
}
