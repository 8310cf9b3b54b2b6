import { both, cubic, Pt, widthAt } from "../path"
import { between, Random } from "../random"
import { fallingFolds } from "./creases"
import { Piece, piece } from "./piece"

export interface HemCut {
  halfWidth: number
  y: number
  wave: number
  folds: number
  /** Slit as share of the half width (negative is the wearer's right) and its upper end. */
  slit?: { at: number; apex: number }
}

/** The front hem from right to left: sags in the middle because the cloth is round, waves where it falls in folds. */
export const frontHem = ({ halfWidth, y, wave, folds, slit }: HemCut, phase: number): Pt[] => {
  const sag = 4 + halfWidth * 0.055
  const points: Pt[] = []
  const steps = 150
  let cut = false
  for (let i = 0; i <= steps; i++) {
    const u = 1 - (2 * i) / steps
    if (slit && !cut && u <= slit.at) {
      const x = slit.at * halfWidth
      points.push(
        ...cubic(
          [x + 24, y + sag - 2],
          [x + 18, y - 60],
          [x + 6, slit.apex + 70],
          [x, slit.apex],
          12
        ),
        ...cubic(
          [x, slit.apex],
          [x - 2, slit.apex + 70],
          [x - 8, y - 60],
          [x - 12, y + sag - 4],
          12
        )
      )
      cut = true
    }
    if (slit && Math.abs(u * halfWidth - slit.at * halfWidth) < 25) {
      continue
    }
    points.push([
      u * halfWidth,
      y + sag * (1 - u * u) + wave * Math.cos(folds * Math.PI * u + phase) * (1 - u ** 6),
    ])
  }
  return points
}

/** A gathered strip of cloth around the body between two heights: ruffle hems and peplums. */
export const ruffle = (
  side: Pt[],
  top: number,
  bottom: number,
  random: Random,
  flare = 1.12
): Piece => {
  const upper = widthAt(side, top)
  const lower = Math.max(widthAt(side, bottom), upper) * flare
  const edge = frontHem({ halfWidth: lower, y: bottom, wave: 5, folds: 5 }, between(random, 0, 3))
  const outline = [
    ...both(cubic([0, top + 6], [upper * 0.4, top + 6], [upper * 0.8, top + 4], [upper + 1, top])),
    ...cubic(
      [upper + 1, top],
      [upper + 6, top + (bottom - top) * 0.3],
      [lower - 4, bottom - 20],
      [lower, bottom],
      8
    ).slice(1),
    ...edge.slice(1),
    ...cubic(
      [-lower, bottom],
      [-lower + 4, bottom - 20],
      [-upper - 6, top + (bottom - top) * 0.3],
      [-upper - 1, top],
      8
    ).slice(1),
  ]
  const profile: Pt[] = [
    [upper, top],
    [lower, bottom],
  ]
  return piece(outline, {
    folds: fallingFolds(profile, top, bottom, 15, random, 0.9),
    raised: true,
    stitches: [edge.slice(2, -2).map(([x, y]) => [x, y - 6] as Pt)],
    seams: [],
  })
}
