/** A point in body units (see `body.ts`) or canvas pixels. */
export type Pt = readonly [number, number]

const lerp = (a: number, b: number, t: number): number => a + (b - a) * t

/** Samples a cubic Bézier curve. */
export const cubic = (a: Pt, b: Pt, c: Pt, d: Pt, steps = 22): Pt[] =>
  Array.from({ length: steps + 1 }, (_, i) => {
    const t = i / steps
    const u = 1 - t
    const w = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t]
    return [0, 1].map((k) => a[k] * w[0] + b[k] * w[1] + c[k] * w[2] + d[k] * w[3]) as unknown as Pt
  })

export const line = (a: Pt, b: Pt, steps = 8): Pt[] =>
  Array.from({ length: steps + 1 }, (_, i) => [
    lerp(a[0], b[0], i / steps),
    lerp(a[1], b[1], i / steps),
  ])

/** A smooth curve through every point (Catmull-Rom). */
export const spline = (points: Pt[], perSegment = 12): Pt[] => {
  const out: Pt[] = []
  for (let i = 0; i < points.length - 1; i++) {
    const p0 = points[Math.max(0, i - 1)]
    const [p1, p2] = [points[i], points[i + 1]]
    const p3 = points[Math.min(points.length - 1, i + 2)]
    const c1: Pt = [p1[0] + (p2[0] - p0[0]) / 6, p1[1] + (p2[1] - p0[1]) / 6]
    const c2: Pt = [p2[0] - (p3[0] - p1[0]) / 6, p2[1] - (p3[1] - p1[1]) / 6]
    out.push(...cubic(p1, c1, c2, p2, perSegment).slice(i ? 1 : 0))
  }
  return out
}

/** The same curve on the other side of the body, walked the other way round. */
export const mirror = (points: Pt[]): Pt[] => points.map(([x, y]) => [-x, y] as Pt).reverse()

/** A curve given for the right half, from the centre outwards, made whole from left to right. */
export const both = (rightHalf: Pt[]): Pt[] => [...mirror(rightHalf), ...rightHalf]

export const shift = (points: Pt[], dx: number, dy: number): Pt[] =>
  points.map(([x, y]) => [x + dx, y + dy])

/** Half width at height `y` on a side profile given as points of growing `y`. */
export const widthAt = (profile: Pt[], y: number): number => {
  const after = profile.findIndex((p) => p[1] >= y)
  if (after < 0) {
    return profile[profile.length - 1][0]
  }
  if (after === 0) {
    return profile[0][0]
  }
  const [a, b] = [profile[after - 1], profile[after]]
  return lerp(a[0], b[0], (y - a[1]) / (b[1] - a[1] || 1))
}

/** The part of a profile between two heights, ends included. */
export const between = (profile: Pt[], top: number, bottom: number): Pt[] => [
  [widthAt(profile, top), top],
  ...profile.filter((p) => p[1] > top + 1 && p[1] < bottom - 1),
  [widthAt(profile, bottom), bottom],
]

const n = (value: number): string => String(Math.round(value * 10) / 10)

/** SVG path data through the points. */
export const d = (points: Pt[], close = false): string =>
  `M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join("L")}${close ? "Z" : ""}`

/** A closed sliver along a curve whose width grows from `from` to `to`; fades out at both ends when `pointed`. */
export const sliver = (spine: Pt[], from: number, to: number, pointed: boolean): Pt[] => {
  const left: Pt[] = []
  const right: Pt[] = []
  spine.forEach((p, i) => {
    const t = i / (spine.length - 1)
    const a = spine[Math.max(0, i - 1)]
    const b = spine[Math.min(spine.length - 1, i + 1)]
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1
    const half = (lerp(from, to, t) / 2) * (pointed ? Math.sin(Math.PI * t) : 1)
    const normal: Pt = [(-(b[1] - a[1]) / length) * half, ((b[0] - a[0]) / length) * half]
    left.push([p[0] + normal[0], p[1] + normal[1]])
    right.push([p[0] - normal[0], p[1] - normal[1]])
  })
  return [...left, ...right.reverse()]
}

/** Smallest box around the points: left, top, right, bottom. */
export const bounds = (points: Pt[]): [number, number, number, number] => {
  const xs = points.map((p) => p[0])
  const ys = points.map((p) => p[1])
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

/** The leftmost and rightmost edge of a closed outline at every `step` of height. */
export const extremes = (outline: Pt[], step: number): { left: Pt[]; right: Pt[] } => {
  const [, top, , bottom] = bounds(outline)
  const rows = Math.max(2, Math.ceil((bottom - top) / step))
  const low = new Array<number>(rows + 1).fill(Infinity)
  const high = new Array<number>(rows + 1).fill(-Infinity)
  const put = (x: number, row: number): void => {
    low[row] = Math.min(low[row], x)
    high[row] = Math.max(high[row], x)
  }
  outline.forEach((a, i) => {
    const b = outline[(i + 1) % outline.length]
    const [ra, rb] = [a, b].map((p) => ((p[1] - top) / (bottom - top || 1)) * rows)
    put(a[0], Math.round(ra))
    for (let row = Math.ceil(Math.min(ra, rb)); row <= Math.max(ra, rb); row++) {
      put(a[0] + (b[0] - a[0]) * (ra === rb ? 0 : (row - ra) / (rb - ra)), row)
    }
  })
  const at = (xs: number[]): Pt[] =>
    xs.flatMap((x, i) =>
      Number.isFinite(low[i]) ? [[x, top + ((bottom - top) * i) / rows] as Pt] : []
    )
  return { left: at(low), right: at(high) }
}
