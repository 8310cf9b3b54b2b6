import { HEM, UNDERARM, WAIST } from "../body"
import { both, cubic, line, mirror, Pt, spline, widthAt } from "../path"
import type { Random } from "../random"
import type { GarmentSpec } from "../types"
import { bodyPools, dragLines, fallingFolds, ruching } from "./creases"
import { neckPieces, topEdge } from "./neckline"
import { Fold, Garment, Piece, piece, Trim } from "./piece"
import { sideSeam, topSide } from "./silhouette"
import { ruffle, skirtPanels } from "./skirt"
import { offShoulderBand, sleevePieces } from "./sleeves"

const leftOf = (side: Pt[]): Pt[] => side.map(([x, y]) => [-x, y] as Pt).reverse()

/** A hollow behind the neckline: the inside of the back, with its label. */
const insideBack = (edge: Pt[], neckline: GarmentSpec["neckline"]): Piece[] => {
  const highest = edge.filter((p) => p[1] < 30)
  if (
    !highest.length ||
    ["off-shoulder", "strapless", "high-neck", "halter", "one-shoulder"].includes(neckline)
  ) {
    return []
  }
  const inner = edge.filter(
    (p) =>
      Math.abs(p[0]) <= Math.max(44, Math.min(...highest.map((p) => Math.abs(p[0]))) + 2) &&
      p[1] < 60
  )
  const w = Math.max(...inner.map((p) => Math.abs(p[0])), 40)
  return [
    piece(
      [
        ...both(cubic([0, 20], [w * 0.5, 20], [w * 0.85, 14], [w, 5])),
        ...both(cubic([0, 40], [w * 0.5, 40], [w * 0.85, 26], [w, 12])).reverse(),
      ],
      { cloth: "inside", hiddenWhenWorn: true }
    ),
  ]
}

const frontDetails = (
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

const tieAtWaist = (y: number, bow: boolean): Piece[] => {
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

/** A dress or a top: everything that starts at the neckline. */
export const bodice = (spec: GarmentSpec, back: boolean, random: Random): Garment => {
  const isTop = spec.kind === "crop-top" || spec.kind === "co-ord-set"
  const hemAt = HEM[spec.length]
  const edge = topEdge(spec.neckline, spec.sleeve, back)
  const right = isTop
    ? topSide(spec.silhouette, hemAt)
    : sideSeam(spec.silhouette, UNDERARM[1], hemAt)
  const panels = isTop
    ? undefined
    : skirtPanels(
        { length: spec.length, silhouette: spec.silhouette, details: spec.details, back },
        UNDERARM[1],
        random
      )
  const w = widthAt(right, hemAt)
  const point = spec.details.includes("corset") && isTop ? 22 : 6
  const hem =
    panels?.hem ??
    both(
      cubic([0, hemAt + point], [w * 0.45, hemAt + point * 0.9], [w * 0.8, hemAt + 3], [w, hemAt])
    ).reverse()
  const outline = [...edge, ...right.slice(1), ...hem.slice(1), ...leftOf(right).slice(1)]
  const details = back
    ? { pieces: [], trims: [], seams: [], folds: [] }
    : frontDetails(spec, right, hemAt, edge)
  const folds: Fold[] = [...details.folds, ...(panels?.folds ?? dragLines(right, hemAt, random))]
  if (isTop && spec.details.includes("ruching")) {
    folds.push(...ruching(right, 150, hemAt - 8, random))
  }
  const seams = [...details.seams, ...(panels?.seams ?? [])]
  const waisted = !isTop && ["skater", "a-line", "tiered"].includes(spec.silhouette)
  if (waisted) {
    const ww = widthAt(right, WAIST)
    seams.push(
      both(cubic([0, WAIST + 5], [ww * 0.4, WAIST + 5], [ww * 0.8, WAIST + 3], [ww, WAIST]))
    )
  }
  const trims: Trim[] = [...details.trims]
  if (back) {
    seams.push(line([0, edge[Math.floor(edge.length / 2)][1]], [0, Math.min(hemAt, 470)]))
    trims.push({
      kind: "zip",
      points: line(
        [0, edge[Math.floor(edge.length / 2)][1] + 4],
        [0, edge[Math.floor(edge.length / 2)][1] + 15]
      ),
      size: 3,
    })
    const dart = spline(
      [
        [40, 200],
        [37, WAIST],
        [40, Math.min(hemAt - 4, 360)],
      ],
      8
    )
    seams.push(dart, leftOf(dart))
  }
  const binding = edge
    .filter((_, i) => i > 1 && i < edge.length - 2)
    .map(([x, y]) => [x * 0.97, y + 6] as Pt)
  const main = piece(outline, {
    folds,
    pools: bodyPools(hemAt, back).filter((p) => !(waisted && p.at[1] > 320)),
    seams,
    stitches: [
      ...(spec.sheen === "satin" || spec.neckline === "cowl" ? [] : [binding]),
      ...(panels?.stitches ?? [hem.map(([x, y]) => [x * 0.985, y - 7] as Pt)]),
    ],
  })
  const pieces: Piece[] = [
    ...(back ? [] : insideBack(edge, spec.neckline)),
    ...(panels?.behind ?? []),
    ...sleevePieces(spec.sleeve, spec.neckline, back, random),
    main,
    ...(panels?.inFront ?? []),
  ]
  if (spec.details.includes("peplum")) {
    pieces.push(
      ruffle(
        right.concat([[widthAt(right, hemAt), WAIST + 96]]),
        Math.min(WAIST - 2, hemAt - 4),
        WAIST + 84,
        random,
        1.5
      )
    )
  }
  pieces.push(...details.pieces, ...neckPieces(spec.neckline, spec.sleeve, back))
  if (spec.neckline === "off-shoulder") {
    pieces.push(offShoulderBand(random))
  }
  if (spec.details.includes("belt") || spec.details.includes("bow")) {
    const ww = widthAt(right, Math.min(WAIST, hemAt)) + 2
    const at = Math.min(WAIST, hemAt - 8)
    const upper = both(cubic([0, at - 6], [ww * 0.4, at - 6], [ww * 0.8, at - 8], [ww, at - 11]))
    pieces.push(
      piece([...upper, ...upper.map(([x, y]) => [x, y + 19] as Pt).reverse()], {
        cloth: "trim",
        raised: true,
      })
    )
    if (!back) {
      pieces.push(...tieAtWaist(at + 2, spec.details.includes("bow")))
    }
  }
  if (spec.details.includes("tie-front") && !back) {
    pieces.push(
      ...tieAtWaist(hemAt - 8, true).map((p) => ({
        ...p,
        outline: p.outline.map(([x, y]) => [x - 36, y] as Pt),
        folds: p.folds.map((f) => ({ ...f, spine: f.spine.map(([x, y]) => [x - 36, y] as Pt) })),
      }))
    )
    folds.push(
      ...fallingFolds(
        [
          [w * 0.4, 170],
          [w * 0.9, hemAt],
        ],
        190,
        hemAt,
        6,
        random,
        0.6
      ).map((f) => ({
        ...f,
        spine: mirror(f.spine).map(([x, y]) => [x * (1 - (y - 190) / 120), y] as Pt),
      }))
    )
  }
  const sleeved =
    spec.sleeve === "full" || spec.sleeve === "bell" || spec.sleeve === "three-quarter"
  return {
    pieces,
    trims,
    top: -10,
    bottom: Math.max(
      panels?.bottom ?? hemAt + point,
      sleeved ? 470 : 0,
      spec.details.includes("peplum") ? WAIST + 96 : 0
    ),
    halfWidth: Math.max(
      panels?.halfWidth ?? 108,
      spec.neckline === "off-shoulder" ? 130 : 110,
      sleeved ? 172 : spec.sleeve === "puff" || spec.sleeve === "flutter" ? 178 : 0
    ),
  }
}
