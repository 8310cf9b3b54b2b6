import { HEM, UNDERARM, WAIST } from "../body"
import { both, cubic, line, mirror, Pt, spline, widthAt } from "../path"
import type { Random } from "../random"
import type { GarmentSpec } from "../types"
import { frontDetails, leftOf, tieAtWaist } from "./bodice-details"
import { bodyPools, dragLines, fallingFolds, ruching } from "./creases"
import { ruffle } from "./hem"
import { neckPieces, topEdge } from "./neckline"
import { Fold, Garment, Piece, piece, Trim } from "./piece"
import { sideSeam, topSide } from "./silhouette"
import { skirtPanels } from "./skirt"
import { offShoulderBand, sleevePieces } from "./sleeves"

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
