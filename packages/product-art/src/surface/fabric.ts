import type { Sheen } from "../types"

export interface Cloth {
  /** A repeated texture laid over the colour, as an SVG pattern with the id `weave`. */
  weave: string
  /** How strongly light and shade read on it. */
  light: number
  shade: number
  /** Bright streaks down the body. */
  gloss: number
  /** Velvet glows at its edges instead of darkening. */
  rim: number
}

const LIGHT = "#fff7ee"
const DARK = "#1c1016"

/** Large on purpose: the rasteriser repeats a 2-pixel tile ten times slower than a 100-pixel one. */
const TILE = 96

const weave = (body: string, turn = 0): string =>
  `<pattern id="weave" patternUnits="userSpaceOnUse" width="${TILE}" height="${TILE}" patternTransform="rotate(${turn})">${body}</pattern>`

/** Lines over the whole tile, `count` of them, so that they meet at its edges. */
const lines = (
  across: "x" | "y",
  count: number,
  phase: number,
  colour: string,
  opacity: number,
  width: number
): string => {
  const path = Array.from({ length: count }, (_, i) => {
    const at = (((i + phase) * TILE) / count).toFixed(2)
    return across === "x" ? `M${at} 0V${TILE}` : `M0 ${at}H${TILE}`
  }).join("")
  return `<path d="${path}" stroke="${colour}" stroke-opacity="${opacity}" stroke-width="${width}" fill="none"/>`
}

/** Fine grain: short strokes on a jittered lattice. */
const grain = (
  count: number,
  colour: string,
  opacity: number,
  size: number,
  salt: number
): string => {
  const path = Array.from({ length: count * count }, (_, i) => {
    const [col, row] = [i % count, Math.floor(i / count)]
    const wobble = (((i * 7919 + salt * 104729) % 97) / 97) * 0.8
    const x = ((col + wobble) * TILE) / count
    const y = ((row + ((wobble * 31) % 1)) * TILE) / count
    return `M${x.toFixed(1)} ${y.toFixed(1)}h${size}`
  }).join("")
  return `<path d="${path}" stroke="${colour}" stroke-opacity="${opacity}" stroke-width="${size}" stroke-linecap="round" fill="none"/>`
}

const chevrons = (colour: string, opacity: number, drop: number): string => {
  const path: string[] = []
  for (let x = 0; x < TILE; x += 6) {
    for (let y = -6; y < TILE; y += 4.8) {
      path.push(`M${x} ${(y + drop).toFixed(1)}l3 3.400l3 -3.400`)
    }
  }
  return `<path d="${path.join("")}" stroke="${colour}" stroke-opacity="${opacity}" stroke-width="1" fill="none"/>`
}

export const CLOTHS: Record<Sheen, Cloth> = {
  matte: {
    weave: weave(lines("y", 40, 0, DARK, 0.07, 0.6) + lines("x", 40, 0, LIGHT, 0.06, 0.6)),
    light: 0.75,
    shade: 1,
    gloss: 0,
    rim: 0,
  },
  crepe: {
    weave: weave(grain(18, DARK, 0.13, 0.9, 1) + grain(17, LIGHT, 0.13, 0.9, 5), 17),
    light: 0.85,
    shade: 1,
    gloss: 0.15,
    rim: 0,
  },
  satin: {
    weave: weave(lines("y", 32, 0, LIGHT, 0.035, 1)),
    light: 1.6,
    shade: 1.12,
    gloss: 1,
    rim: 0,
  },
  rib: {
    weave: weave(lines("x", 18, 0, DARK, 0.22, 1.2) + lines("x", 18, 0.48, LIGHT, 0.15, 1.3)),
    light: 0.8,
    shade: 1,
    gloss: 0,
    rim: 0,
  },
  knit: {
    weave: weave(chevrons(DARK, 0.2, 0) + chevrons(LIGHT, 0.15, 1.6)),
    light: 0.7,
    shade: 1,
    gloss: 0,
    rim: 0,
  },
  denim: {
    weave: weave(
      lines("y", 34, 0, LIGHT, 0.15, 0.7) +
        lines("y", 34, 0.5, DARK, 0.13, 0.7) +
        grain(16, LIGHT, 0.1, 0.8, 3),
      -38
    ),
    light: 0.95,
    shade: 1.05,
    gloss: 0,
    rim: 0,
  },
  linen: {
    weave: weave(
      lines("y", 42, 0, DARK, 0.09, 0.5) +
        lines("y", 17, 0.4, LIGHT, 0.12, 0.6) +
        lines("x", 46, 0, DARK, 0.08, 0.5) +
        lines("x", 13, 0.3, LIGHT, 0.12, 0.6)
    ),
    light: 0.8,
    shade: 1,
    gloss: 0,
    rim: 0,
  },
  velvet: {
    weave: weave(grain(30, DARK, 0.14, 0.9, 2)),
    light: 0.9,
    shade: 1.2,
    gloss: 0,
    rim: 0.35,
  },
}
