import { CROTCH, HEM, WAIST } from "../body"
import { between as part, both, cubic, line, mirror, Pt, spline, widthAt } from "../path"
import { between, Random } from "../random"
import type { Detail, Length, Silhouette } from "../types"
import { Fold, Piece, piece, Trim } from "./piece"

export interface TrousersCut {
  length: Length
  silhouette: Silhouette
  details: Detail[]
  back: boolean
}

/** Outer and inner leg, as x and height, waist or crotch to ankle. */
const LEGS: Partial<Record<Silhouette, { outer: Pt[]; inner: Pt[] }>> = {
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
const hemOf = (cut: TrousersCut): number => (cut.length === "mini" ? 534 : HEM[cut.length])

const leg = (cut: TrousersCut, hand: 1 | -1, random: Random): Piece => {
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

const pocketPieces = (cut: TrousersCut): { pieces: Piece[]; seams: Pt[][] } => {
  if (cut.back) {
    const patch: Pt[] = [
      [26, 338],
      [72, 334],
      [74, 378],
      [50, 392],
      [29, 382],
    ]
    const asPiece = (outline: Pt[]): Piece =>
      piece(outline, {
        stitches: [[...outline, outline[0]].map(([x, y]) => [x * 0.97 + 1.2, y * 0.98 + 7] as Pt)],
        raised: true,
      })
    return cut.details.includes("pockets")
      ? { pieces: [asPiece(patch), asPiece(patch.map(([x, y]) => [-x, y] as Pt))], seams: [] }
      : { pieces: [], seams: [] }
  }
  const slant = spline(
    [
      [48, 292],
      [62, 322],
      [86, 346],
    ],
    8
  )
  const pieces: Piece[] = []
  if (cut.details.includes("cargo-pockets")) {
    const flap: Pt[] = [
      [70, 540],
      [118, 534],
      [117, 556],
      [70, 562],
    ]
    const bag: Pt[] = [
      [72, 552],
      [114, 548],
      [111, 618],
      [73, 622],
    ]
    ;[bag, flap].forEach((shape) => {
      pieces.push(
        piece(shape, {
          raised: true,
          stitches: [
            [...shape, shape[0]].map(
              ([x, y]) => [93 + (x - 93) * 0.88, 580 + (y - 580) * 0.93] as Pt
            ),
          ],
        })
      )
      const other = mirror(shape)
      pieces.push(
        piece(other, {
          raised: true,
          stitches: [
            [...other, other[0]].map(
              ([x, y]) => [-93 + (x + 93) * 0.88, 580 + (y - 580) * 0.93] as Pt
            ),
          ],
        })
      )
    })
  }
  return { pieces, seams: cut.details.includes("pockets") ? [slant, mirror(slant)] : [] }
}

/** Trousers, shorts and leggings. */
export const trousers = (
  cut: TrousersCut,
  random: Random
): { pieces: Piece[]; trims: Trim[]; bottom: number; halfWidth: number } => {
  const y = hemOf(cut)
  const shape = LEGS[cut.silhouette] ?? (LEGS.straight as { outer: Pt[] })
  const pockets = pocketPieces(cut)
  const left = leg(cut, -1, random)
  const right = leg(cut, 1, random)
  const fly =
    cut.details.includes("elastic-waist") || cut.details.includes("drawstring") || cut.back
      ? []
      : [
          spline(
            [
              [16, 290],
              [17, 350],
              [10, 382],
              [0, 392],
            ],
            8
          ),
        ]
  const joined = {
    ...right,
    seams: [
      ...right.seams,
      ...(cut.back ? [] : [line([0, 292], [-1, CROTCH - 4])]),
      ...pockets.seams.slice(0, 1),
    ],
    stitches: [...right.stitches, ...fly],
  }
  const insideHem = (hand: number): Piece => {
    const inner = spline((LEGS[cut.silhouette] ?? (LEGS.straight as { inner: Pt[] })).inner)
    const [o, i] = [widthAt(spline(shape.outer), y), widthAt(inner, y)]
    const ring = spline(
      [
        [hand * i, y],
        [(hand * (i + o)) / 2, y - 8],
        [hand * o, y],
        [(hand * (i + o)) / 2, y + 5],
        [hand * i, y],
      ],
      6
    )
    return piece(ring, { cloth: "inside" })
  }
  const bandLine = both(cubic([0, 293], [26, 293], [52, 290], [68, 285]))
  const bandTop = bandLine.map(([x, py]) => [x * 0.985, py - 27] as Pt)
  const gathered = cut.details.includes("elastic-waist") || cut.details.includes("drawstring")
  const band = piece([...bandTop, ...bandLine.map(([x, py]) => [x, py + 2] as Pt).reverse()], {
    raised: true,
    stitches: gathered
      ? []
      : [bandTop.map(([x, py]) => [x, py + 4] as Pt), bandLine.map(([x, py]) => [x, py - 3] as Pt)],
    folds: gathered
      ? Array.from({ length: 22 }, (_, i) => ({
          spine: line([-64 + i * 6, WAIST - 24], [-64 + i * 6, WAIST + 4], 4),
          from: 3,
          to: 3,
          strength: i % 2 ? -0.7 : 0.4,
          crisp: true,
          open: true,
        }))
      : [],
  })
  const inside = piece(
    [...both(cubic([0, 258], [26, 258], [52, 257], [66, 256])), ...bandTop.slice().reverse()],
    { cloth: "inside" }
  )
  const trims: Trim[] = []
  if (!cut.back) {
    if (cut.details.includes("drawstring")) {
      trims.push(
        {
          kind: "cord",
          points: spline(
            [
              [-6, 280],
              [-12, 310],
              [-8, 346],
            ],
            8
          ),
          size: 4,
        },
        {
          kind: "cord",
          points: spline(
            [
              [6, 280],
              [12, 316],
              [14, 356],
            ],
            8
          ),
          size: 4,
        }
      )
    } else if (!gathered) {
      trims.push({ kind: "button", points: [[9, 279]], size: 7 })
    }
  }
  const pieces = [
    insideHem(-1),
    insideHem(1),
    { ...left, seams: [...left.seams, ...pockets.seams.slice(1)] },
    joined,
    ...pockets.pieces,
    inside,
    band,
  ]
  return {
    pieces,
    trims,
    bottom: y + 12,
    halfWidth: Math.max(...part(spline(shape.outer), 284, y).map((p) => p[0])),
  }
}
