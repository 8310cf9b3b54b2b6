import { Pt, spline } from "./path"
import type { Length } from "./types"

/**
 * The dress form every garment is cut for. Body units: x 0 is the centre front, y 0 the side of the neck; the torso is
 * about 500 units from shoulder to the end of the form.
 */
export const SHOULDER: Pt = [108, 40]
export const UNDERARM: Pt = [90, 134]
export const WAIST = 288
export const HIP = 415
export const CROTCH = 452

/** Half width of the bare form by height, underarm to the end of the form. */
export const TORSO: Pt[] = spline([
  [90, 134],
  [96, 172],
  [83, 226],
  [67, WAIST],
  [88, 348],
  [106, HIP],
  [105, 470],
])

/** Height of the hem for a length, for garments that hang from shoulder or waist. */
export const HEM: Record<Length, number> = {
  cropped: 238,
  waist: 300,
  mini: 566,
  "above-knee": 625,
  knee: 690,
  midi: 815,
  maxi: 985,
  ankle: 965,
}
