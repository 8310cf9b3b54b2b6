import { WAIST } from "../body"
import { line, Pt, spline, widthAt } from "../path"
import type { GarmentSpec } from "../types"
import { Fold, Piece, piece, Trim } from "./piece"

/** The same seam on the other side, walked upwards. */
export const leftOf = (side: Pt[]): Pt[] => side.map(([x, y]) => [-x, y] as Pt).reverse()

/** What is sewn or folded into the front: wraps, cowls, buttons, cut-outs, corset seams, darts. */
export const frontDetails = (
  spec: GarmentSpec,
  side: Pt[],
  bottom: number,
  edge: Pt[]
): { pieces: Piece[]; trims: Trim[]; seams: Pt[][]; folds: Fold[] } => {
  const out = {
    pieces: [] as Piece[],
    trims: [] as Trim[],
    seams: [] as Pt[][],
    folds: [] as Fold[],
  }
  const depth = edge.find((p) => Math.abs(p[0]) < 1)?.[1] ?? 60
  const has = (name: GarmentSpec["details"][number]): boolean => spec.details.includes(name)
  if (spec.neckline === "wrap") {
    const waist = Math.min(WAIST, bottom - 6)
    const w = widthAt(side, waist)
    const overlap = spline(
      [
        [0, depth],
        [30, depth + 44],
        [w * 0.86, waist - 8],
      ],
      10
    )
    out.seams.push(overlap)
    out.folds.push({
      spine: overlap.map(([x, y]) => [x - 4, y + 8] as Pt),
      from: 6,
      to: 12,
      strength: -0.6,
      open: true,
    })
    ;[0.3, 0.55, 0.8].forEach((t) =>
      out.folds.push({
        spine: spline(
          [
            [-60 * t, 130 + 60 * t],
            [0, 210 + 30 * t],
            [w * 0.8, waist - 14],
          ],
          9
        ),
        from: 5,
        to: 3,
        strength: t > 0.5 ? 0.36 : -0.5,
      })
    )
  }
  if (spec.neckline === "cowl") {
    ;[0, 1, 2, 3].forEach((k) => {
      const y = 140 + k * 20
      const spine = spline(
        [
          [-64 + k * 3, 100 + k * 10],
          [-30, y - 6],
          [0, y + 4],
          [30, y - 6],
          [64 - k * 3, 100 + k * 10],
        ],
        8
      )
      out.folds.push(
        { spine, from: 8, to: 8, strength: -0.6 },
        { spine: spine.map(([x, py]) => [x, py - 9] as Pt), from: 7, to: 7, strength: 0.5 }
      )
    })
  }
  if (has("buttons") || spec.neckline === "collar") {
    const end = has("buttons") && bottom > 400 ? bottom - 40 : bottom - 14
    out.seams.push(line([9, depth + 4], [9, bottom - 2]))
    for (let y = depth + 20; y < end; y += 34) {
      out.trims.push({ kind: "button", points: [[0, y]], size: 5 })
    }
  }
  if (has("cut-out") && bottom > 320) {
    const hole = (hand: number): Piece =>
      piece(
        spline(
          [
            [hand * 66, 252],
            [hand * 40, 262],
            [hand * 30, 288],
            [hand * 44, 312],
            [hand * 74, 322],
            [hand * 69, 288],
            [hand * 70, 256],
            [hand * 66, 252],
          ],
          7
        ),
        { cloth: "skin" }
      )
    out.pieces.push(hole(-1), hole(1))
  }
  if (has("corset")) {
    ;[22, 50].forEach((x) => {
      const bone = spline(
        [
          [x, 112],
          [x * 1.06, 170],
          [x * 0.8, 240],
          [x * 0.72, Math.min(WAIST + 34, bottom - 4)],
        ],
        10
      )
      out.seams.push(bone, leftOf(bone))
    })
    for (let y = depth + 14; y < Math.min(WAIST + 20, bottom - 8); y += 17) {
      out.trims.push({ kind: "ring", points: [[0, y]], size: 3.4 })
    }
    out.seams.push(line([0, depth], [0, Math.min(WAIST + 34, bottom - 2)]))
  } else if (
    !has("ruching") &&
    spec.neckline !== "wrap" &&
    spec.neckline !== "cowl" &&
    spec.sheen !== "rib" &&
    spec.sheen !== "knit"
  ) {
    const dart = spline(
      [
        [50, bottom > 300 ? 205 : 196],
        [46, 240],
        [43, Math.min(WAIST, bottom - 4)],
      ],
      8
    )
    out.seams.push(dart, leftOf(dart))
  }
  return out
}

/** A knotted belt end or a bow, a little to the side. */
export const tieAtWaist = (y: number, bow: boolean): Piece[] => {
  const tail = (lean: number, length: number): Piece =>
    piece(
      [
        [30, y],
        [42, y + 2],
        [44 + lean, y + length],
        [28 + lean, y + length + 5],
      ],
      {
        cloth: "trim",
        raised: true,
        folds: [
          { spine: line([36, y + 6], [36 + lean, y + length - 8]), from: 3, to: 5, strength: -0.5 },
        ],
      }
    )
  const loop = (hand: number): Piece =>
    piece(
      spline(
        [
          [36, y + 2],
          [36 + hand * 22, y - 18],
          [36 + hand * 44, y - 8],
          [36 + hand * 40, y + 14],
          [36 + hand * 18, y + 12],
          [36, y + 2],
        ],
        8
      ),
      {
        cloth: "trim",
        raised: true,
        folds: [{ spine: line([36, y + 2], [36 + hand * 34, y]), from: 2, to: 7, strength: -0.6 }],
      }
    )
  const knot = piece(
    spline(
      [
        [28, y - 7],
        [36, y - 10],
        [45, y - 6],
        [46, y + 7],
        [36, y + 11],
        [27, y + 7],
        [28, y - 7],
      ],
      5
    ),
    { cloth: "trim", raised: true }
  )
  return bow
    ? [tail(-10, 74), tail(16, 92), loop(-1), loop(1), knot]
    : [tail(-6, 60), tail(12, 78), knot]
}
