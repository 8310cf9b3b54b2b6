import { CROTCH, HEM } from "../body"
import { between as part, cubic, mirror, Pt, spline, widthAt } from "../path"
import { between, Random } from "../random"
import type { Detail, Length, Silhouette } from "../types"
import { Fold, Piece, piece } from "./piece"

export interface TrousersCut {
  length: Length
  silhouette: Silhouette
  details: Detail[]
  back: boolean
}

/** Outer and inner leg, as x and height, waist or crotch to ankle. */
export const LEGS: Partial<Record<Silhouette, { outer: Pt[]; inner: Pt[] }>> = {
  skinny: {
    outer: [
      [67, 284],
      [89, 348],
      [107, 415],
      [106, 480],
      [100, 566],
      [84, 690],
      [80, 800],
      [66, 985],
    ],
    inner: [
      [3, CROTCH],
      [8, 520],
      [22, 640],
      [26, 700],
      [27, 800],
      [32, 985],
    ],
  },
  tapered: {
    outer: [
      [68, 284],
      [93, 348],
      [114, 415],
      [117, 480],
      [112, 566],
      [98, 690],
      [88, 800],
      [72, 985],
    ],
    inner: [
      [3, CROTCH],
      [5, 520],
      [13, 640],
      [17, 700],
      [20, 800],
      [27, 985],
    ],
  },
  straight: {
    outer: [
      [67, 284],
      [90, 348],
      [109, 415],
      [110, 480],
      [107, 566],
      [101, 690],
      [99, 800],
      [98, 985],
    ],
    inner: [
      [3, CROTCH],
      [5, 520],
      [11, 640],
      [14, 700],
      [16, 800],
      [18, 985],
    ],
  },
  flared: {
    outer: [
      [67, 284],
      [89, 348],
      [107, 415],
      [107, 480],
      [101, 566],
      [91, 690],
      [104, 800],
      [136, 985],
    ],
    inner: [
      [3, CROTCH],
      [7, 520],
      [18, 640],
      [21, 700],
      [16, 800],
      [6, 985],
    ],
  },
  "wide-leg": {
    outer: [
      [67, 284],
      [92, 348],
      [114, 415],
      [122, 480],
      [130, 566],
      [140, 690],
      [149, 800],
      [163, 985],
    ],
    inner: [
      [3, CROTCH],
      [3, 520],
      [4, 640],
      [5, 700],
      [6, 800],
      [7, 985],
    ],
  },
}

/** Shorts end higher on the leg than a mini skirt hangs. */
export const hemOf = (cut: TrousersCut): number => (cut.length === "mini" ? 534 : HEM[cut.length])

/** One trouser leg from waist to hem; `hand` 1 is on the right of the picture. */
export const leg = (cut: TrousersCut, hand: 1 | -1, random: Random): Piece => {
  const shape = LEGS[cut.silhouette] ?? (LEGS.straight as { outer: Pt[]; inner: Pt[] })
  const y = hemOf(cut)
  const short = cut.length === "mini"
  const outer = part(spline(shape.outer), 284, y).map(
    ([x, py]) => [x + (short ? Math.max(0, py - 380) * 0.13 : 0), py] as Pt
  )
  const inner = part(spline(shape.inner), CROTCH, y)
  const [o, i] = [widthAt(outer, y), widthAt(inner, y)]
  const wide = o - i > 90
  const hem: Pt[] = Array.from({ length: 19 }, (_, k) => {
    const t = k / 18
    return [
      o + (i - o) * t,
      y + (wide ? 12 : 6) * Math.sin(Math.PI * t) + (wide ? 3 * Math.cos(9 * t) : 0),
    ]
  })
  const outline = [
    [0, 292] as Pt,
    ...cubic([0, 292], [26, 292], [52, 289], [67, 284], 8).slice(1),
    ...outer.slice(1),
    ...hem.slice(1),
    ...inner.slice().reverse().slice(1),
    ...cubic([3, CROTCH], [2, 430], [0, 420], [-1, 404], 6).slice(1),
  ]
  const middle = (py: number): number =>
    (widthAt(outer, py) + (py < CROTCH ? 0 : widthAt(inner, py))) / 2
  const crease: Pt[] = spline(
    [
      [middle(330) + 6, 330],
      [middle(480), 480],
      [middle(y), y + 8],
    ],
    12
  )
  const folds: Fold[] = []
  if (wide || cut.details.includes("pleats")) {
    folds.push({ spine: crease, from: 3, to: 7, strength: 0.55, open: true })
    ;[-0.55, -0.2, 0.35, 0.7].forEach((u) => {
      const w = (o - i) / 2
      folds.push({
        spine: spline(
          [
            [middle(420) + u * 40, between(random, 420, 500)],
            [middle(700) + u * w * 0.8, 700],
            [middle(y) + u * w, y + 10],
          ],
          8
        ),
        from: 2,
        to: wide ? 20 : 9,
        strength: u < 0 ? 0.3 : -0.5,
        open: true,
      })
    })
  } else {
    folds.push({
      spine: crease.map(([x, py]) => [x - 8, py] as Pt),
      from: 8,
      to: 12,
      strength: 0.34,
    })
  }
  const knee = [660, 684, 712, y - 60, y - 36].filter((py) => py < y - 12)
  if (!wide) {
    knee.forEach((py) => {
      const [a, b] = [widthAt(inner, py), widthAt(outer, py)]
      folds.push({
        spine: spline(
          [
            [a + 1, py],
            [(a + b) / 2, py + between(random, 4, 12)],
            [b - between(random, 4, 18), py - 3],
          ],
          7
        ),
        from: 5,
        to: 3,
        strength: random() < 0.4 ? 0.4 : -0.5,
      })
    })
  }
  ;[0, 1, 2].forEach((k) =>
    folds.push({
      spine: spline(
        [
          [6, 436 + k * 7],
          [36 + k * 8, 428 + k * 16],
          [66 + k * 10, 410 + k * 26],
        ],
        7
      ),
      from: 5,
      to: 2,
      strength: k === 1 ? 0.34 : -0.5,
    })
  )
  const cuff =
    y - (cut.details.includes("drawstring") || cut.details.includes("cargo-pockets") ? 22 : 8)
  const made = piece(outline, {
    folds,
    pools: [
      { at: [hand > 0 ? 52 : 44, 430], rx: 26, ry: 84, strength: hand > 0 ? 0.16 : 0.4 },
      { at: [middle(620), 620], rx: 16, ry: 110, strength: hand > 0 ? 0.12 : 0.28 },
    ],
    seams: cut.back
      ? [
          [
            [0, 292],
            [-1, CROTCH - 6],
          ],
        ]
      : [],
    stitches: [hem.map(([x, py]) => [x, py + cuff - y] as Pt)],
  })
  if (hand > 0) {
    return made
  }
  return {
    ...made,
    outline: mirror(made.outline),
    folds: made.folds.map((f) => ({ ...f, spine: f.spine.map(([x, py]) => [-x, py] as Pt) })),
    pools: made.pools.map((p) => ({ ...p, at: [-p.at[0], p.at[1]] })),
    seams: made.seams.map(mirror),
    stitches: made.stitches.map(mirror),
  }
}
