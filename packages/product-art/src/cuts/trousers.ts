import { CROTCH, WAIST } from "../body"
import { between as part, both, cubic, line, mirror, Pt, spline, widthAt } from "../path"
import type { Random } from "../random"
import { Piece, piece, Trim } from "./piece"
import { hemOf, leg, LEGS, TrousersCut } from "./trouser-leg"

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
