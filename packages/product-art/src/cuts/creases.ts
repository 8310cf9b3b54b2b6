import { HIP, WAIST } from "../body"
import { Pt, spline, widthAt } from "../path"
import { between, Random } from "../random"
import type { Fold, Pool } from "./piece"

/** Light and shade every worn bodice has: bust, under the bust, the hollow of the waist, the hip. */
export const bodyPools = (bottom: number, back: boolean): Pool[] => {
  const pools: Pool[] = back
    ? [
        { at: [-34, 120], rx: 26, ry: 52, strength: 0.3 },
        { at: [32, 130], rx: 24, ry: 48, strength: 0.12 },
        { at: [0, 190], rx: 9, ry: 120, strength: -0.3 },
        { at: [-36, 425], rx: 40, ry: 44, strength: 0.34 },
        { at: [40, 430], rx: 36, ry: 42, strength: 0.2 },
        { at: [0, 440], rx: 12, ry: 40, strength: -0.22 },
      ]
    : [
        { at: [-44, 160], rx: 27, ry: 32, strength: 0.5 },
        { at: [37, 162], rx: 23, ry: 30, strength: 0.32 },
        { at: [0, 168], rx: 13, ry: 38, strength: -0.3 },
        { at: [-44, 212], rx: 40, ry: 15, strength: -0.32 },
        { at: [46, 212], rx: 38, ry: 16, strength: -0.42 },
        { at: [-14, 290], rx: 30, ry: 62, strength: 0.2 },
        { at: [-40, 410], rx: 34, ry: 62, strength: 0.34 },
        { at: [48, 420], rx: 30, ry: 58, strength: 0.12 },
        { at: [0, 470], rx: 22, ry: 46, strength: -0.2 },
      ]
  return pools.filter((pool) => pool.at[1] < bottom - 10)
}

/** Fine drag lines where a close-fitting cloth pulls: waist, hip and under the arm. */
export const dragLines = (side: Pt[], bottom: number, random: Random): Fold[] => {
  const heights = [150, 232, 262, WAIST, 312, 340, HIP, 470, 520].filter((y) => y < bottom - 14)
  return heights.flatMap((y) =>
    [-1, 1].map((hand) => {
      const reach = between(random, 0.35, 0.75)
      const lean = between(random, 3, 16) * (y > 300 ? 1 : -1)
      const w = widthAt(side, y)
      return {
        spine: spline(
          [
            [hand * w * 0.99, y],
            [hand * w * (1 - reach * 0.5), y + lean * 0.7],
            [hand * w * (1 - reach), y + lean],
          ],
          8
        ),
        from: between(random, 3, 7),
        to: 1.5,
        strength: random() < 0.45 ? 0.4 : -0.5,
        open: false,
      }
    })
  )
}

/** Cloth gathered along the side seams (or a centre seam): many curved creases right across. */
export const ruching = (side: Pt[], top: number, bottom: number, random: Random): Fold[] => {
  const folds: Fold[] = []
  for (let y = top; y < bottom; y += between(random, 8, 12)) {
    const w = widthAt(side, Math.min(y, bottom)) * 0.99
    const dip = between(random, 7, 20)
    const skew = between(random, -8, 8)
    const stop = between(random, -0.3, 1)
    const points: Pt[] = [
      [-w, y + skew],
      [-w * 0.5, y + dip * 0.8 + skew * 0.5],
      [w * stop * 0.4, y + dip],
      [w * Math.max(0.2, stop), y + dip * 0.5 - skew * 0.5],
    ]
    const flip = random() < 0.5
    const spine = spline(flip ? points.map(([x, py]) => [-x, py] as Pt).reverse() : points, 9)
    folds.push({ spine, from: 3.4, to: 4.4, strength: -0.8, crisp: true })
    folds.push({
      spine: spine.map(([x, py]) => [x, py - 4.2] as Pt),
      from: 3,
      to: 3.8,
      strength: 0.62,
      crisp: true,
    })
  }
  return folds
}

/** Folds that fall from a waist to a hem, fuller towards the hem. */
export const fallingFolds = (
  side: Pt[],
  top: number,
  bottom: number,
  count: number,
  random: Random,
  strength = 1
): Fold[] => {
  const from = widthAt(side, top)
  const to = widthAt(side, bottom)
  return Array.from({ length: count }, (_, i) => {
    const u = -0.92 + (1.84 * (i + 0.5)) / count + between(random, -0.04, 0.04)
    const start = top + between(random, 0, (bottom - top) * 0.16)
    const bend = between(random, -8, 8)
    const spine = spline(
      [
        [u * from, start],
        [u * (from * 0.55 + to * 0.45) + bend, top + (bottom - top) * 0.5],
        [u * to, bottom + 8],
      ],
      10
    )
    const width = ((to * 2) / count) * 0.5
    const dark: Fold = { spine, from: 1.5, to: width, strength: -0.62 * strength, open: true }
    const light: Fold = {
      spine: spine.map(([x, y]) => [x - width * 0.62 - 1.5, y] as Pt),
      from: 1,
      to: width * 0.7,
      strength: 0.46 * strength,
      open: true,
    }
    return [dark, light]
  }).flat()
}

/** Pressed knife pleats. */
export const pleats = (side: Pt[], top: number, bottom: number, count: number): Fold[] =>
  Array.from({ length: count - 1 }, (_, i) => {
    const u = -1 + (2 * (i + 1)) / count
    const spine: Pt[] = [top, (top + bottom) / 2, bottom + 14].map(
      (y) => [u * widthAt(side, Math.min(y, bottom)), y] as Pt
    )
    const smooth = spline(spine, 8)
    const width = (widthAt(side, bottom) * 2) / count
    return [
      { spine: smooth, from: 2, to: 4, strength: -0.95, crisp: true, open: true },
      {
        spine: smooth.map(([x, y], k) => [x + (width * 0.28 * k) / smooth.length + 2, y] as Pt),
        from: 3,
        to: width * 0.5,
        strength: -0.42,
        open: true,
      },
      {
        spine: smooth.map(([x, y], k) => [x - (width * 0.3 * k) / smooth.length - 2, y] as Pt),
        from: 2,
        to: width * 0.4,
        strength: 0.5,
        open: true,
      },
    ] as Fold[]
  }).flat()
