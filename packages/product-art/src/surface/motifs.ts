import { darken, lighten, mix } from "../colour"
import { between, Random, seeded } from "../random"
import type { Inks } from "./inks"

const f = (v: number): string => v.toFixed(1)

/** A motif and the size after which it repeats, in body units. */
export interface Tile {
  width: number
  height: number
  body: string
  turn?: number
}

/** Repeats a motif over the edges of its tile so that the repeat has no visible joins. */
const wrapped = (
  size: number,
  reach: number,
  x: number,
  y: number,
  draw: (x: number, y: number) => string
): string => {
  const xs = [x, ...(x < reach ? [x + size] : []), ...(x > size - reach ? [x - size] : [])]
  const ys = [y, ...(y < reach ? [y + size] : []), ...(y > size - reach ? [y - size] : [])]
  return xs.flatMap((px) => ys.map((py) => draw(px, py))).join("")
}

/** Points spread over a tile without crowding: the best of several random throws each time. */
const scatter = (random: Random, size: number, count: number): [number, number][] => {
  const placed: [number, number][] = []
  for (let i = 0; i < count; i++) {
    let best: [number, number] = [random() * size, random() * size]
    let room = -1
    for (let k = 0; k < 12; k++) {
      const p: [number, number] = [random() * size, random() * size]
      const gap = Math.min(
        1e9,
        ...placed.map(([x, y]) => {
          const dx = Math.min(Math.abs(x - p[0]), size - Math.abs(x - p[0]))
          const dy = Math.min(Math.abs(y - p[1]), size - Math.abs(y - p[1]))
          return dx * dx + dy * dy
        })
      )
      if (gap > room) {
        room = gap
        best = p
      }
    }
    placed.push(best)
  }
  return placed
}

const petal = (r: number, turn: number, fill: string, opacity = 1): string =>
  `<path d="M0 0C${f(-r * 0.62)} ${f(-r * 0.3)} ${f(-r * 0.5)} ${f(-r)} 0 ${f(-r)}C${f(r * 0.5)} ${f(-r)} ${f(r * 0.62)} ${f(-r * 0.3)} 0 0Z" transform="rotate(${f(turn)})" fill="${fill}" fill-opacity="${opacity}"/>`

const leafShape = (r: number, turn: number, fill: string): string =>
  `<path d="M0 0C${f(r * 0.4)} ${f(-r * 0.3)} ${f(r * 0.35)} ${f(-r * 0.85)} 0 ${f(-r * 1.15)}C${f(-r * 0.35)} ${f(-r * 0.85)} ${f(-r * 0.4)} ${f(-r * 0.3)} 0 0Z" transform="rotate(${f(turn)})" fill="${fill}"/>`

const flower = (x: number, y: number, r: number, turn: number, c: Inks): string => {
  const outer = [0, 1, 2, 3, 4].map((k) => petal(r, turn + k * 72, c.accent)).join("")
  const inner = [0, 1, 2, 3, 4]
    .map((k) => petal(r * 0.62, turn + 36 + k * 72, mix(c.accent, c.ink, 0.45)))
    .join("")
  const leaves = [20, 150, 260]
    .map((a) => leafShape(r * 1.35, turn + a, mix(c.ink, c.base, 0.3)))
    .join("")
  return `<g transform="translate(${f(x)} ${f(y)})">${leaves}${outer}${inner}<circle r="${f(r * 0.17)}" fill="${darken(c.accent, 0.45)}"/></g>`
}

export const floral = (random: Random, c: Inks): Tile => {
  const size = 132
  const body = scatter(random, size, 9).map(([x, y], i) => {
    const r = i < 4 ? between(random, 15, 20) : between(random, 6, 9)
    const turn = random() * 360
    return wrapped(size, r * 1.6, x, y, (px, py) => flower(px, py, r, turn, c))
  })
  return { width: size, height: size, body: body.join("") }
}

export const ditsy = (random: Random, c: Inks): Tile => {
  const size = 78
  const body = scatter(random, size, 13).map(([x, y], i) => {
    const turn = random() * 360
    return wrapped(size, 9, x, y, (px, py) =>
      i % 3
        ? `<g transform="translate(${f(px)} ${f(py)})">${[0, 1, 2, 3, 4].map((k) => petal(4.6, turn + k * 72, c.accent)).join("")}<circle r="1.3" fill="${c.ink}"/></g>`
        : `<g transform="translate(${f(px)} ${f(py)})">${leafShape(6, turn, c.ink)}${leafShape(6, turn + 55, c.ink)}</g>`
    )
  })
  return { width: size, height: size, body: body.join("") }
}

export const tropical = (random: Random, c: Inks): Tile => {
  const size = 190
  const frond = (r: number, fill: string): string =>
    [-70, -48, -26, -8, 8, 26, 48, 70]
      .map(
        (a) =>
          `<path d="M0 0C${f(r * 0.1)} ${f(-r * 0.4)} ${f(r * 0.08)} ${f(-r * 0.8)} 0 ${f(-r * (1.05 - Math.abs(a) / 190))}C${f(-r * 0.08)} ${f(-r * 0.8)} ${f(-r * 0.1)} ${f(-r * 0.4)} 0 0Z" transform="rotate(${a})" fill="${fill}"/>`
      )
      .join("")
  const body = scatter(random, size, 9).map(([x, y], i) => {
    const turn = random() * 360
    const fill = i % 3 === 0 ? c.accent : i % 3 === 1 ? c.ink : mix(c.accent, c.base, 0.45)
    return wrapped(
      size,
      62,
      x,
      y,
      (px, py) =>
        `<g transform="translate(${f(px)} ${f(py)}) rotate(${f(turn)})">${frond(between(seeded(i), 44, 62), fill)}</g>`
    )
  })
  return { width: size, height: size, body: body.join("") }
}

export const animal = (random: Random, c: Inks): Tile => {
  const size = 120
  const body = scatter(random, size, 34).map(([x, y], i) => {
    const r = between(random, 5, 8)
    const turn = random() * 360
    const squash = between(random, 0.65, 0.95)
    const dash = i % 2 ? `${f(r * 2.2)} ${f(r * 0.9)}` : `${f(r * 3.2)} ${f(r)}`
    return wrapped(
      size,
      14,
      x,
      y,
      (px, py) =>
        `<g transform="translate(${f(px)} ${f(py)}) rotate(${f(turn)}) scale(1 ${f(squash)})"><circle r="${f(r * 0.75)}" fill="${mix(c.base, c.accent, 0.4)}"/><circle r="${f(r)}" fill="none" stroke="${c.accent}" stroke-width="${f(r * 0.5)}" stroke-dasharray="${dash}" stroke-linecap="round"/></g>`
    )
  })
  return { width: size, height: size, body: body.join("") }
}

export const sequin = (random: Random, c: Inks): Tile => {
  const [cols, rows, across, down] = [22, 26, 4.6, 3.9]
  const tones = Array.from({ length: cols * rows }, () => {
    const glint = random()
    return glint > 0.965
      ? lighten(c.base, 0.9)
      : glint > 0.85
        ? lighten(c.base, 0.42)
        : mix(c.base, darken(c.base, 0.5), glint * 0.75)
  })
  const parts: string[] = []
  for (let row = -1; row <= rows; row++) {
    for (let col = -1; col <= cols; col++) {
      const x = (col + (row & 1 ? 0.5 : 0)) * across
      const fill = tones[((row + rows) % rows) * cols + ((col + cols) % cols)]
      parts.push(
        `<circle cx="${f(x)}" cy="${f(row * down)}" r="2.900" fill="${fill}" stroke="${darken(c.base, 0.62)}" stroke-opacity=".45" stroke-width=".4"/>`
      )
    }
  }
  return { width: cols * across, height: rows * down, body: parts.join("") }
}

export const bandhani = (_: Random, c: Inks): Tile => {
  const ring = (x: number, y: number, r: number, fill = c.accent): string =>
    `<circle cx="${f(x)}" cy="${f(y)}" r="${r}" fill="none" stroke="${fill}" stroke-width="1.7"/><circle cx="${f(x)}" cy="${f(y)}" r=".8" fill="${fill}"/>`
  const circle = Array.from({ length: 12 }, (_unused, k) =>
    ring(36 + 19 * Math.cos((k * Math.PI) / 6), 36 + 19 * Math.sin((k * Math.PI) / 6), 2.5)
  )
  const inner = Array.from({ length: 6 }, (_unused, k) =>
    ring(36 + 9 * Math.cos((k * Math.PI) / 3), 36 + 9 * Math.sin((k * Math.PI) / 3), 2.3, c.ink)
  )
  const corners = [
    [0, 0],
    [72, 0],
    [0, 72],
    [72, 72],
  ].flatMap(([x, y]) => [
    ring(x, y, 3),
    ring(x + 9, y, 2),
    ring(x - 9, y, 2),
    ring(x, y + 9, 2),
    ring(x, y - 9, 2),
  ])
  return {
    width: 72,
    height: 72,
    body: [...circle, ...inner, ring(36, 36, 2.6), ...corners].join(""),
  }
}

export const buti = (_: Random, c: Inks): Tile => {
  const motif = (x: number, y: number): string =>
    `<g transform="translate(${x} ${y})"><path d="M0 14C-9 12 -12 1 -4 -8C0 -12 6 -12 8 -8C4 -8 2 -5 5 -1C10 6 8 13 0 14Z" fill="${c.accent}"/><path d="M0 9C-4 8 -6 2 -1 -3C0 1 5 3 4 6C3.500 8 2 9 0 9Z" fill="${c.ink}"/><circle cx="10" cy="-11" r="1.600" fill="${c.accent}"/><circle cx="-10" cy="10" r="1.300" fill="${c.ink}"/></g>`
  return { width: 54, height: 64, body: motif(14, 17) + motif(41, 49) }
}

export const ikat = (_: Random, c: Inks): Tile => {
  const diamond = (x: number, y: number, w: number, h: number, fill: string): string => {
    const teeth = (sign: number): string =>
      Array.from(
        { length: 8 },
        (_unused, k) => `L${f(x + sign * (w * (1 - k / 8)))} ${f(y + h * (k / 8))}l0 ${f(h / 16)}`
      ).join("")
    const back = (sign: number): string =>
      Array.from(
        { length: 8 },
        (_unused, k) => `L${f(x + sign * w * (k / 8))} ${f(y - h * (1 - k / 8))}l0 ${f(h / 16)}`
      ).join("")
    return `<path d="M${x + w} ${y}${teeth(1)}L${x} ${y + h}${Array.from({ length: 8 }, (_unused, k) => `L${f(x - w * (k / 8))} ${f(y + h * (1 - k / 8))}`).join("")}L${x - w} ${y}${Array.from({ length: 8 }, (_unused, k) => `L${f(x - w * (1 - k / 8))} ${f(y - h * (k / 8))}`).join("")}${back(1)}Z" fill="${fill}"/>`
  }
  return {
    width: 64,
    height: 92,
    body: [
      [32, 46],
      [0, 0],
      [64, 0],
      [0, 92],
      [64, 92],
    ]
      .map(
        ([x, y]) =>
          diamond(x, y, 25, 36, c.accent) +
          diamond(x, y, 16, 24, c.base) +
          diamond(x, y, 8, 13, c.ink)
      )
      .join(""),
  }
}

export const abstract = (random: Random, c: Inks): Tile => {
  const size = 170
  const tones = [c.accent, c.ink, mix(c.accent, c.base, 0.5)]
  const body = scatter(random, size, 10).map(([x, y], i) => {
    const r = between(random, 14, 30)
    const turn = random() * 360
    const k = between(random, 0.5, 1.1)
    return wrapped(
      size,
      44,
      x,
      y,
      (px, py) =>
        `<path d="M${f(-r)} 0C${f(-r)} ${f(-r * k)} ${f(r * 0.6)} ${f(-r * 1.2)} ${f(r)} ${f(-r * 0.2)}C${f(r * 1.3)} ${f(r * 0.6)} ${f(r * 0.1)} ${f(r * 0.4)} 0 ${f(r * 0.8)}C${f(-r * 0.4)} ${f(r)} ${f(-r)} ${f(r * 0.6)} ${f(-r)} 0Z" transform="translate(${f(px)} ${f(py)}) rotate(${f(turn)})" fill="${tones[i % 3]}" fill-opacity=".92"/>`
    )
  })
  return { width: size, height: size, body: body.join("") }
}
