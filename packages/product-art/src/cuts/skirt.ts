import { HEM, WAIST } from "../body"
import { between as part, both, cubic, Pt, spline, widthAt } from "../path"
import { between, Random } from "../random"
import type { Detail, Length, Silhouette } from "../types"
import { dragLines, fallingFolds, pleats, ruching } from "./creases"
import { frontHem, ruffle } from "./hem"
import { Fold, Piece, piece } from "./piece"
import { FULLNESS, sideSeam } from "./silhouette"

export interface SkirtCut {
  length: Length
  silhouette: Silhouette
  details: Detail[]
  back: boolean
}

export interface SkirtPanels {
  /** Behind the main panel: the inside of the back hem, seen below or through a slit. */
  behind: Piece[]
  hem: Pt[]
  folds: Fold[]
  seams: Pt[][]
  stitches: Pt[][]
  inFront: Piece[]
  bottom: number
  halfWidth: number
}

/** Everything a skirt needs below `top`, so that a dress can share it. */
export const skirtPanels = (cut: SkirtCut, top: number, random: Random): SkirtPanels => {
  const y = HEM[cut.length]
  const side = sideSeam(cut.silhouette, 134, y)
  const full = FULLNESS[cut.silhouette]
  const pleated = cut.details.includes("pleats")
  const halfWidth = widthAt(side, y)
  const wave = pleated ? 3 : (full?.wave ?? 0)
  const folds = full?.folds ?? 0
  const phase = between(random, 0, 3)
  const slit =
    cut.details.includes("slit") && !cut.back
      ? { at: 0.4, apex: Math.max(470, y - (cut.length === "mini" ? 90 : 300)) }
      : undefined
  const wrap = cut.details.includes("wrap") && !cut.back
  const hem = frontHem({ halfWidth, y, wave, folds: Math.max(3, folds * 0.55), slit }, phase)
  const behind: Piece[] = []
  const rise = 5 + halfWidth * (wave > 4 ? 0.07 : 0.04)
  if (!pleated || wrap) {
    const far = spline(
      [
        [-halfWidth + 2, y],
        [0, y - rise],
        [halfWidth - 2, y],
      ],
      16
    )
    const near = frontHem(
      { halfWidth: halfWidth - 3, y: y - 2, wave: wave * 0.6, folds: 4 },
      phase + 2
    )
    behind.push(
      piece([...far, ...near.map(([x, py]) => [x, Math.min(py, y + 4)] as Pt)], { cloth: "inside" })
    )
  }
  if (slit) {
    const x = slit.at * halfWidth
    behind.push(
      piece(
        [
          [x - 6, slit.apex - 4],
          [x + 8, slit.apex - 4],
          [x + 34, y - 4],
          [x - 26, y - 4],
        ],
        {
          cloth: "inside",
        }
      )
    )
  }
  const creases: Fold[] = []
  const start = Math.max(top, WAIST)
  if (pleated) {
    creases.push(...pleats(side, start, y, 15))
  } else if (full && folds > 3) {
    creases.push(
      ...fallingFolds(side, cut.silhouette === "mermaid" ? 600 : start, y, folds, random)
    )
  }
  if (cut.details.includes("ruching")) {
    creases.push(...ruching(side, Math.max(top + 10, 232), Math.min(y - 12, 560), random))
  } else if (!pleated && (!full || cut.silhouette === "mermaid" || cut.silhouette === "straight")) {
    creases.push(...dragLines(side, y, random).filter((f) => f.spine[0][1] > top))
  }
  const seams: Pt[][] = []
  const inFront: Piece[] = []
  if (wrap) {
    const w = widthAt(side, WAIST)
    const edge = spline(
      [
        [-w * 0.2, WAIST],
        [w * 0.3, 400],
        [halfWidth * 0.42, y - 70],
        [halfWidth * 0.3, y - 6],
      ],
      12
    )
    seams.push(edge)
    creases.push({
      spine: edge.map(([x, py]) => [x + 7, py] as Pt),
      from: 8,
      to: 22,
      strength: -0.75,
      open: true,
    })
    creases.push({
      spine: edge.map(([x, py]) => [x - 8, py] as Pt),
      from: 5,
      to: 10,
      strength: 0.4,
      open: true,
    })
  }
  if (cut.details.includes("ruffle-hem")) {
    inFront.push(ruffle(side, y - 54, y + 10, random))
  }
  if (cut.silhouette === "tiered") {
    const drops = [0.36, 0.68].map((share) => start + (y - start) * share)
    drops.forEach((at) => {
      const line = part(side, 134, at)
      const w = line[line.length - 1][0]
      const seam = both(cubic([0, at + 10], [w * 0.4, at + 10], [w * 0.8, at + 6], [w, at]))
      seams.push(seam)
      creases.push({
        spine: seam.map(([x, py]) => [x, py + 9] as Pt),
        from: 16,
        to: 16,
        strength: -0.5,
        open: true,
      })
      for (let i = 0; i < 22; i++) {
        const x = -w + (2 * w * (i + 0.5)) / 22
        creases.push({
          spine: spline(
            [
              [x, at + 6],
              [x * 1.03, at + 30],
              [x * 1.05 + between(random, -4, 4), at + between(random, 46, 80)],
            ],
            5
          ),
          from: 4,
          to: 1,
          strength: i % 2 ? -0.7 : 0.45,
          crisp: true,
        })
      }
    })
  }
  const stitched = !cut.details.includes("ruffle-hem") && !slit && !wrap
  const inset = (gap: number): Pt[] => hem.slice(2, -2).map(([x, py]) => [x, py - gap] as Pt)
  return {
    behind,
    hem,
    folds: creases,
    seams,
    stitches: stitched ? [inset(9)] : [],
    inFront,
    bottom: y + 4 + halfWidth * 0.055 + wave,
    halfWidth: Math.max(...side.map((p) => p[0])) + 4,
  }
}

/** A skirt on its own, with its waistband. */
export const skirt = (
  cut: SkirtCut,
  random: Random
): { pieces: Piece[]; bottom: number; halfWidth: number } => {
  const panels = skirtPanels(cut, WAIST, random)
  const y = HEM[cut.length]
  const side = sideSeam(cut.silhouette, WAIST - 4, y)
  const w = side[0][0]
  const top = both(cubic([0, WAIST + 2], [w * 0.4, WAIST + 2], [w * 0.8, WAIST], [w, WAIST - 4]))
  const outline = [
    ...top,
    ...side.slice(1),
    ...panels.hem,
    ...side
      .slice(1)
      .map(([x, py]) => [-x, py] as Pt)
      .reverse(),
  ]
  const bandTop = top.map(([x, py]) => [x * 0.985, py - 24] as Pt)
  const gathered = cut.details.includes("elastic-waist") || cut.details.includes("drawstring")
  const band = piece([...bandTop, ...top.map(([x, py]) => [x * 1.01, py + 4] as Pt).reverse()], {
    raised: true,
    stitches: gathered
      ? []
      : [bandTop.map(([x, py]) => [x, py + 4] as Pt), top.map(([x, py]) => [x, py] as Pt)],
    folds: gathered
      ? Array.from({ length: 24 }, (_, i) => {
          const x = -w + (2 * w * (i + 0.5)) / 24
          return {
            spine: spline(
              [
                [x, WAIST - 24],
                [x, WAIST + 4],
              ],
              4
            ),
            from: 3,
            to: 3,
            strength: i % 2 ? -0.7 : 0.4,
            crisp: true,
            open: true,
          }
        })
      : [],
  })
  const insideBand = piece(
    [
      ...both(
        cubic(
          [0, WAIST - 31],
          [w * 0.4, WAIST - 31],
          [w * 0.8, WAIST - 29],
          [w * 0.985, WAIST - 27]
        )
      ),
      ...bandTop.slice().reverse(),
    ],
    { cloth: "inside" }
  )
  const main = piece(outline, {
    folds: panels.folds,
    pools: [
      { at: [-38, 400], rx: 34, ry: 70, strength: 0.36 },
      { at: [44, 415], rx: 30, ry: 60, strength: 0.12 },
      { at: [0, 470], rx: 20, ry: 50, strength: cut.back ? -0.3 : -0.14 },
    ],
    seams: cut.back
      ? [
          ...panels.seams,
          spline(
            [
              [0, WAIST],
              [0, y],
            ],
            6
          ),
        ]
      : panels.seams,
    stitches: panels.stitches,
  })
  return {
    pieces: [...panels.behind, main, ...panels.inFront, insideBand, band],
    bottom: panels.bottom,
    halfWidth: panels.halfWidth,
  }
}
