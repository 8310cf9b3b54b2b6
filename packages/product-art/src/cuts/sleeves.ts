import { SHOULDER, UNDERARM } from "../body"
import { line, mirror, Pt, spline } from "../path"
import { between, Random } from "../random"
import type { Neckline, Sleeve } from "../types"
import { Fold, Piece, piece } from "./piece"

interface SleeveCut {
  /** Where it ends along the arm: 0 shoulder, 1 wrist. */
  end: number
  /** Half widths from shoulder to cuff, evenly spaced. */
  widths: number[]
  cuff?: boolean
  gathered?: boolean
}

const CUTS: Partial<Record<Sleeve, SleeveCut>> = {
  cap: { end: 0.16, widths: [42, 40, 33] },
  short: { end: 0.32, widths: [42, 38, 34, 31] },
  puff: { end: 0.36, widths: [44, 66, 66, 40], cuff: true, gathered: true },
  "three-quarter": { end: 0.74, widths: [42, 37, 31, 27, 25] },
  full: { end: 1, widths: [42, 36, 30, 26, 23, 20], cuff: true },
  bell: { end: 0.92, widths: [42, 36, 31, 36, 54, 70] },
  flutter: { end: 0.3, widths: [46, 60, 76, 88] },
}

/** The arm hangs a little away from the body, slightly bent. */
const ARM: Pt[] = spline([
  [96, 62],
  [117, 140],
  [133, 238],
  [141, 330],
  [138, 430],
  [132, 500],
])

const armPoint = (t: number): Pt => ARM[Math.min(ARM.length - 1, Math.round(t * (ARM.length - 1)))]

const rightSleeve = (cut: SleeveCut, low: boolean, random: Random): Piece[] => {
  const start = low ? 0.1 : 0.02
  const steps = 22
  const outer: Pt[] = []
  const inner: Pt[] = []
  for (let i = 0; i <= steps; i++) {
    const t = i / steps
    const at = start + (cut.end - start) * t
    const [a, b] = [armPoint(at), armPoint(Math.min(1, at + 0.05))]
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1
    const normal: Pt = at > 0.96 ? [1, 0.1] : [(b[1] - a[1]) / length, -(b[0] - a[0]) / length]
    const slot = t * (cut.widths.length - 1)
    const k = Math.min(cut.widths.length - 2, Math.floor(slot))
    const ease = (1 - Math.cos(Math.PI * (slot - k))) / 2
    const half = cut.widths[k] + (cut.widths[k + 1] - cut.widths[k]) * ease
    outer.push([a[0] + normal[0] * half, a[1] + normal[1] * half])
    inner.push([a[0] - normal[0] * half, a[1] - normal[1] * half])
  }
  const head: Pt = low ? [104, 84] : [SHOULDER[0] - 4, SHOULDER[1] - 1]
  const crown = spline([head, [SHOULDER[0] + (cut.gathered ? 22 : 12), low ? 88 : 50], outer[4]], 8)
  const under = spline(
    [inner[cut.end < 0.2 ? 16 : 7], [UNDERARM[0] + 3, UNDERARM[1] + 8], UNDERARM],
    8
  )
  const hemMid: Pt = [
    (outer[steps][0] + inner[steps][0]) / 2,
    (outer[steps][1] + inner[steps][1]) / 2 + (cut.widths[cut.widths.length - 1] > 45 ? 12 : 6),
  ]
  const hem = spline([outer[steps], hemMid, inner[steps]], 8)
  const innerUp = inner.slice(cut.end < 0.2 ? 16 : 7).reverse()
  const armholeLine = spline([UNDERARM, [100, 106], [104, 76], head], 6)
  const outline = [
    ...crown,
    ...outer.slice(5),
    ...hem.slice(1),
    ...innerUp.slice(1),
    ...under.slice(1),
    ...armholeLine.slice(1),
  ]
  const folds: Fold[] = []
  const count = cut.gathered ? 9 : 4
  for (let i = 0; i < count; i++) {
    const t = (i + 0.5) / count
    const across = -0.8 + 1.6 * t
    const at = (u: number): Pt => {
      const k = Math.round(u * steps)
      const mx = (outer[k][0] + inner[k][0]) / 2
      const my = (outer[k][1] + inner[k][1]) / 2
      return [
        mx + ((outer[k][0] - inner[k][0]) / 2) * across,
        my + ((outer[k][1] - inner[k][1]) / 2) * across,
      ]
    }
    const deep = between(random, 0.3, 0.6)
    folds.push({
      spine: spline([at(0.05 + 0.1 * random()), at(0.45), at(0.8 + 0.2 * random())], 8),
      from: cut.gathered ? 3 : 5,
      to: cut.gathered ? 9 : 8,
      strength: i % 2 ? deep * 0.8 : -deep,
    })
  }
  const stitch = hem.map(([x, y]) => [x - 1.5, y - 6] as Pt)
  const pieces = [
    piece(outline, {
      folds,
      pools: [{ at: armPoint(Math.min(0.25, cut.end / 2)), rx: 18, ry: 46, strength: 0.35 }],
      seams: [armholeLine],
      stitches: cut.cuff ? [] : [stitch],
      grain: 6,
    }),
  ]
  if (cut.cuff) {
    const drop: Pt = [-2, cut.gathered ? 13 : 17]
    pieces.push(
      piece([...hem, ...hem.map(([x, y]) => [x + drop[0], y + drop[1]] as Pt).reverse()], {
        raised: true,
        seams: [hem],
        grain: 6,
      })
    )
  }
  return pieces
}

const flip = (p: Piece): Piece => ({
  ...p,
  outline: mirror(p.outline),
  folds: p.folds.map((f) => ({ ...f, spine: f.spine.map(([x, y]) => [-x, y] as Pt) })),
  pools: p.pools.map((pool) => ({ ...pool, at: [-pool.at[0], pool.at[1]] })),
  seams: p.seams.map(mirror),
  stitches: p.stitches.map(mirror),
  grain: -(p.grain ?? 0),
})

/** Both sleeves (one for a one-shoulder cut), drawn behind the bodice, plus the off-shoulder band in front of it. */
export const sleevePieces = (
  sleeve: Sleeve,
  neckline: Neckline,
  back: boolean,
  random: Random
): Piece[] => {
  const cut = CUTS[sleeve]
  if (!cut) {
    return []
  }
  const low = neckline === "off-shoulder"
  const right = rightSleeve(cut, low, random)
  if (neckline === "one-shoulder") {
    return back ? right.map(flip) : right
  }
  return [...right, ...rightSleeve(cut, low, random).map(flip)]
}

/** The folded band of an off-shoulder neckline. */
export const offShoulderBand = (random: Random): Piece => {
  const top: Pt[] = spline([
    [-124, 92],
    [-92, 84],
    [-40, 102],
    [0, 106],
    [40, 102],
    [92, 84],
    [124, 92],
  ])
  const lower = spline([
    [128, 140],
    [92, 152],
    [40, 160],
    [0, 162],
    [-40, 160],
    [-92, 152],
    [-128, 140],
  ])
  const folds: Fold[] = Array.from({ length: 11 }, (_, i) => {
    const x = -112 + i * 22 + between(random, -5, 5)
    return {
      spine: line([x, 98], [x * 1.04 + between(random, -4, 4), 156], 6),
      from: 2,
      to: 7,
      strength: i % 2 ? 0.35 : -0.4,
    }
  })
  return piece([...top, ...lower], {
    folds,
    raised: true,
    stitches: [top.map(([x, y]) => [x, y + 6] as Pt)],
  })
}
