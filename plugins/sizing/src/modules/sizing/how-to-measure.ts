import type { BodyPart } from "../../engine"

/** Used when a chart brings no instructions of its own. */
export const HOW_TO_MEASURE: Record<BodyPart, string> = {
  bust: "Around the fullest part of your bust, tape level and not tight, arms down.",
  waist:
    "Around the narrowest part of your middle, usually a hand above the navel. Breathe out first.",
  hips: "Around the fullest part of your seat, feet together.",
}
