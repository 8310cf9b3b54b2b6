import { HIP, TORSO, WAIST } from "../body"
import { between, Pt, spline } from "../path"
import type { Silhouette } from "../types"

/** Control points below the underarm, as half width and height. */
const SIDES: Partial<Record<Silhouette, Pt[]>> = {
  bodycon: [
    [107, HIP],
    [107, 480],
    [103, 566],
    [97, 640],
    [92, 720],
    [91, 815],
    [92, 985],
  ],
  fitted: [
    [107, HIP],
    [107, 480],
    [104, 566],
    [101, 640],
    [98, 720],
    [97, 985],
  ],
  straight: [
    [110, HIP],
    [114, 480],
    [115, 566],
    [116, 690],
    [118, 985],
  ],
  mermaid: [
    [107, HIP],
    [106, 480],
    [99, 566],
    [91, 655],
    [97, 720],
    [132, 830],
    [182, 985],
  ],
  "a-line": [
    [118, HIP],
    [130, 480],
    [146, 566],
    [166, 690],
    [188, 815],
    [216, 985],
  ],
  tiered: [
    [120, HIP],
    [138, 480],
    [156, 566],
    [178, 690],
    [202, 815],
    [232, 985],
  ],
  skater: [
    [146, HIP],
    [174, 480],
    [205, 566],
    [232, 690],
    [246, 815],
    [262, 985],
  ],
}

/** Fullness of a skirt: how much its hem waves and how many folds fall from the waist. */
export const FULLNESS: Partial<Record<Silhouette, { wave: number; folds: number }>> = {
  mermaid: { wave: 7, folds: 7 },
  "a-line": { wave: 6, folds: 7 },
  tiered: { wave: 9, folds: 13 },
  skater: { wave: 12, folds: 12 },
  straight: { wave: 1.5, folds: 3 },
}

/** Side seam from underarm (or waist) to hem; a loose cut skims the waist instead of following it. */
export const sideSeam = (silhouette: Silhouette, top: number, bottom: number): Pt[] => {
  const lower = SIDES[silhouette] ?? (SIDES.fitted as Pt[])
  const loose = silhouette === "boxy" || silhouette === "straight"
  const waist: Pt[] = loose
    ? [
        [92, 134],
        [99, 172],
        [96, 226],
        [93, WAIST],
        [100, 348],
      ]
    : [
        [91, 134],
        [97.5, 172],
        [84.5, 226],
        [68.5, WAIST],
        [silhouette === "skater" ? 98 : 90, silhouette === "skater" ? 330 : 348],
      ]
  const profile = spline([...waist, ...lower])
  return between(profile, top, bottom)
}

/** Side of the bare form plus a little ease, for crop tops. */
export const topSide = (silhouette: Silhouette, bottom: number): Pt[] => {
  const ease = silhouette === "boxy" ? 14 : silhouette === "straight" ? 8 : 1.5
  return between(TORSO, 134, bottom).map(([x, y]) => [
    x +
      ease * Math.min(1, (y - 134) / 60) +
      (silhouette === "boxy" && y > 230 ? (y - 230) * 0.28 : 0),
    y,
  ])
}
