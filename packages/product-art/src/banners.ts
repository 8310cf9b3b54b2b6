import { lighten } from "./colour"
import { cutGarment } from "./cuts/garment"
import { d, Pt } from "./path"
import { seeded } from "./random"
import { Mood, moodFor, palmShadow, gradients, windowLight } from "./scene/backdrop"
import { dressForm } from "./scene/form"
import { vase } from "./scene/props"
import { toWebp } from "./render"
import { paintGarment } from "./surface/paint"
import type { Colourway, GarmentSpec } from "./types"

/** Wide art: `home` for the landing page, the rest by category handle. */
export const BANNERS = [
  "home",
  "bodycon-dresses",
  "crop-tops",
  "co-ord-sets",
  "party-wear",
  "skirts",
  "bottoms",
] as const
export type BannerName = (typeof BANNERS)[number]

const WIDTH = 1600
const HEIGHT = 800

const plain: Omit<GarmentSpec, "colour" | "kind"> = {
  neckline: "round",
  sleeve: "sleeveless",
  length: "mini",
  silhouette: "bodycon",
  details: [],
  pattern: "solid",
  sheen: "crepe",
  seed: 3,
}

const look = (
  spec: Partial<GarmentSpec> & Pick<GarmentSpec, "kind">,
  base: string,
  more: Partial<Colourway> = {}
): GarmentSpec => ({
  ...plain,
  ...spec,
  colour: { name: "banner", base, ...more },
})

const WINE = look(
  { kind: "bodycon-dress", neckline: "sweetheart", sleeve: "strap", details: ["ruching"], seed: 2 },
  "#7a2338"
)
const SAGE = look(
  {
    kind: "bodycon-dress",
    neckline: "square",
    sleeve: "short",
    length: "midi",
    details: ["slit"],
    sheen: "rib",
    seed: 3,
  },
  "#8b9d83"
)
const COBALT = look(
  { kind: "bodycon-dress", neckline: "one-shoulder", sleeve: "full", seed: 16 },
  "#2a4794"
)
const CHAMPAGNE = look(
  {
    kind: "party-dress",
    neckline: "cowl",
    sleeve: "strap",
    length: "midi",
    details: ["slit"],
    sheen: "satin",
    seed: 5,
  },
  "#d6b98e"
)
const EMERALD = look(
  {
    kind: "party-dress",
    neckline: "off-shoulder",
    length: "maxi",
    silhouette: "mermaid",
    pattern: "sequin",
    seed: 6,
  },
  "#14664f"
)
const GARDEN = look(
  {
    kind: "party-dress",
    neckline: "v-neck",
    sleeve: "puff",
    silhouette: "skater",
    details: ["belt"],
    pattern: "floral",
    seed: 7,
  },
  "#f2e8d8",
  { accent: "#c2506a", ink: "#6d8a60" }
)
const MUSTARD = look(
  {
    kind: "crop-top",
    neckline: "scoop",
    sleeve: "short",
    length: "cropped",
    silhouette: "fitted",
    sheen: "rib",
    seed: 8,
  },
  "#c9922e"
)
const CORSET = look(
  {
    kind: "crop-top",
    neckline: "sweetheart",
    length: "cropped",
    silhouette: "fitted",
    details: ["corset"],
    sheen: "satin",
    seed: 9,
  },
  "#c98a8f"
)
const BANDHANI = look(
  {
    kind: "crop-top",
    neckline: "off-shoulder",
    sleeve: "puff",
    length: "cropped",
    silhouette: "fitted",
    pattern: "bandhani",
    seed: 21,
  },
  "#a3283f",
  { accent: "#f3d9a4", ink: "#f0a850" }
)
const TERRACOTTA = look(
  {
    kind: "co-ord-set",
    neckline: "collar",
    sleeve: "short",
    length: "waist",
    silhouette: "boxy",
    details: ["buttons"],
    sheen: "linen",
    seed: 10,
    bottom: {
      kind: "trousers",
      length: "ankle",
      silhouette: "wide-leg",
      details: ["elastic-waist"],
    },
  },
  "#b5623f"
)
const LAGOON = look(
  {
    kind: "co-ord-set",
    neckline: "halter",
    length: "cropped",
    silhouette: "fitted",
    pattern: "tropical",
    seed: 11,
    bottom: { kind: "skirt", length: "midi", silhouette: "a-line", details: ["wrap"] },
  },
  "#1f5c5d",
  { accent: "#e9a36b", ink: "#7fb08f" }
)
const PLEATS = look(
  {
    kind: "skirt",
    neckline: "none",
    sleeve: "none",
    length: "midi",
    silhouette: "a-line",
    details: ["pleats"],
    sheen: "satin",
    seed: 12,
  },
  "#7f9db3"
)
const TIERS = look(
  {
    kind: "skirt",
    neckline: "none",
    sleeve: "none",
    length: "maxi",
    silhouette: "tiered",
    pattern: "buti",
    seed: 22,
  },
  "#f0e4cf",
  { accent: "#b6543d", ink: "#3f6f6a" }
)
const DENIM = look(
  {
    kind: "skirt",
    neckline: "none",
    sleeve: "none",
    length: "mini",
    silhouette: "straight",
    details: ["waistband"],
    sheen: "denim",
    seed: 13,
  },
  "#3d5478"
)
const WIDE = look(
  {
    kind: "trousers",
    neckline: "none",
    sleeve: "none",
    length: "ankle",
    silhouette: "wide-leg",
    details: ["pockets"],
    seed: 14,
  },
  "#cdb798"
)
const CARGO = look(
  {
    kind: "trousers",
    neckline: "none",
    sleeve: "none",
    length: "ankle",
    silhouette: "tapered",
    details: ["cargo-pockets", "drawstring"],
    sheen: "matte",
    seed: 15,
  },
  "#6b6f47"
)
const FLARE = look(
  {
    kind: "trousers",
    neckline: "none",
    sleeve: "none",
    length: "ankle",
    silhouette: "flared",
    details: ["pockets"],
    sheen: "denim",
    seed: 23,
  },
  "#34496b"
)

const CASTS: Record<BannerName, { looks: GarmentSpec[]; mood: GarmentSpec }> = {
  home: { looks: [SAGE, WINE, CHAMPAGNE, GARDEN], mood: WINE },
  "bodycon-dresses": { looks: [SAGE, WINE, COBALT], mood: SAGE },
  "crop-tops": { looks: [MUSTARD, CORSET, BANDHANI], mood: MUSTARD },
  "co-ord-sets": { looks: [TERRACOTTA, LAGOON], mood: TERRACOTTA },
  "party-wear": { looks: [CHAMPAGNE, EMERALD, GARDEN], mood: CHAMPAGNE },
  skirts: { looks: [PLEATS, TIERS, DENIM], mood: PLEATS },
  bottoms: { looks: [WIDE, CARGO, FLARE], mood: WIDE },
}

/** Gives every id in a fragment its own name, so that several garments share a picture. */
const scoped = (svg: string, prefix: string): string =>
  svg.replace(/id="([^"]+)"/g, `id="${prefix}$1"`).replace(/url\(#([^)]+)\)/g, `url(#${prefix}$1)`)

const standing = (
  spec: GarmentSpec,
  index: number,
  x: number,
  mood: Mood
): { defs: string; body: string } => {
  const garment = cutGarment(spec, false)
  const warp = ([px, py]: Pt): Pt => [px + (index % 2 ? 3 : -3) * Math.sin((py - 170) / 190), py]
  const close = spec.kind === "crop-top"
  const low = spec.kind === "skirt" || spec.kind === "trousers"
  const scale = close
    ? 1.02
    : low
      ? 0.76
      : spec.length === "maxi" || spec.kind === "co-ord-set"
        ? 0.66
        : 0.8
  const top = close ? 150 : low ? -6 : 105
  const legs = spec.kind === "trousers" || spec.bottom?.kind === "trousers"
  const form = dressForm(warp, legs ? 470 : 1200, "#e6d8c3")
  const painted = paintGarment(garment, spec, { warp, volume: 1, behind: mood.wall, worn: true })
  const shadow = `<g filter="url(#throw)" fill="#2a1a16" fill-opacity=".25" transform="translate(46 26)">${garment.pieces.map((p) => `<path d="${d(p.outline.map(warp), true)}"/>`).join("")}</g>`
  const prefix = `g${index}`
  return {
    defs: scoped(form.defs + painted.defs, prefix),
    body: `<g transform="translate(${x} ${top + index * 6}) scale(${scale})">${shadow}${scoped(form.body + painted.body, prefix)}</g>`,
  }
}

/** Draws a banner of 1600 by 800; the left third stays calm for a headline. */
export const drawBanner = (name: BannerName): string => {
  const { looks, mood: from } = CASTS[name]
  const mood = moodFor(from.kind, "#888888", from.seed)
  const random = seeded(from.seed + 50)
  const span = looks.length > 2 ? 980 : 620
  const figures = looks.map((spec, i) =>
    standing(spec, i, Math.round(WIDTH - span + (span / looks.length) * (i + 0.42)), mood)
  )
  const wall = `<rect width="${WIDTH}" height="${HEIGHT}" fill="url(#wall)"/><g transform="translate(70 -60) scale(1.300)">${windowLight(random, 0.28)}</g><g transform="translate(640 -160)">${palmShadow(random, 0.12)}</g><rect y="690" width="${WIDTH}" height="110" fill="url(#floor)"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}"><defs>${gradients(mood)}<filter id="throw" x="-20%" y="-10%" width="140%" height="120%"><feGaussianBlur stdDeviation="15"/></filter>${figures.map((f) => f.defs).join("")}</defs>${wall}${vase(looks.length > 2 ? 560 : 900, 770, lighten(mood.accent, 0.3), random)}${figures.map((f) => f.body).join("")}</svg>`
}

/** A banner as WebP, 1600 × 800 unless told otherwise. */
export const renderBanner = (
  name: BannerName,
  { width = 1600, quality = 80 } = {}
): Promise<Buffer> => toWebp(drawBanner(name), width, quality)
