import { Random, seeded } from "../random"
import type { GarmentSpec, Pattern } from "../types"
import { Inks, inks } from "./inks"
import {
  abstract,
  animal,
  bandhani,
  buti,
  ditsy,
  floral,
  ikat,
  sequin,
  Tile,
  tropical,
} from "./motifs"

const TILES: Record<Exclude<Pattern, "solid" | "ombre">, (random: Random, c: Inks) => Tile> = {
  floral,
  ditsy,
  tropical,
  animal,
  sequin,
  bandhani,
  buti,
  ikat,
  abstract,
  stripes: (_, c) => ({
    width: 24,
    height: 24,
    body: `<rect width="11" height="24" fill="${c.accent}"/>`,
  }),
  pinstripe: (_, c) => ({
    width: 13,
    height: 13,
    body: `<rect width="1.300" height="13" fill="${c.accent}" fill-opacity=".85"/>`,
  }),
  polka: (_, c) => ({
    width: 26,
    height: 26,
    body: `<circle cx="6.500" cy="6.500" r="4" fill="${c.accent}"/><circle cx="19.500" cy="19.500" r="4" fill="${c.accent}"/>`,
  }),
  check: (_, c) => ({
    width: 22,
    height: 22,
    body: `<rect width="11" height="22" fill="${c.accent}" fill-opacity=".52"/><rect width="22" height="11" fill="${c.accent}" fill-opacity=".52"/>`,
  }),
  houndstooth: (_, c) => ({
    width: 16,
    height: 16,
    body: `<path d="M0 0h8v8h-8zM8 8L16 0h-4L8 4zM16 4L12 8h4zM0 16L8 8h-4L0 12zM8 12L4 16h4z" fill="${c.accent}"/>`,
  }),
}

/** Small repeats are slow to rasterise, so a small tile is repeated into a larger one first. */
const enlarge = (tile: Tile): Tile => {
  const [cols, rows] = [Math.ceil(90 / tile.width), Math.ceil(90 / tile.height)]
  const copies = Array.from(
    { length: cols * rows },
    (_, i) =>
      `<g transform="translate(${(i % cols) * tile.width} ${Math.floor(i / cols) * tile.height})">${tile.body}</g>`
  )
  return cols * rows === 1
    ? tile
    : { ...tile, width: tile.width * cols, height: tile.height * rows, body: copies.join("") }
}

/** SVG definitions of the print and the fill that uses it; empty for plain cloth. */
export const print = (spec: GarmentSpec, id: string, turn = 0): { defs: string; fill?: string } => {
  const c = inks(spec.colour)
  if (spec.pattern === "solid") {
    return { defs: "" }
  }
  if (spec.pattern === "ombre") {
    return {
      defs: `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="0" y1="60" x2="0" y2="${spec.kind === "crop-top" ? 240 : 720}"><stop offset=".15" stop-color="${c.accent}" stop-opacity="0"/><stop offset="1" stop-color="${c.accent}"/></linearGradient>`,
      fill: `url(#${id})`,
    }
  }
  const tile = enlarge(TILES[spec.pattern](seeded(spec.seed + 3), c))
  return {
    defs: `<pattern id="${id}" patternUnits="userSpaceOnUse" width="${tile.width}" height="${tile.height}" patternTransform="rotate(${(tile.turn ?? 0) + turn})">${tile.body}</pattern>`,
    fill: `url(#${id})`,
  }
}
