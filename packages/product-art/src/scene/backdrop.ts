import { darken, lighten, luminance, mix } from "../colour"
import { between, Random, seeded } from "../random"
import type { GarmentKind } from "../types"

export const WIDTH = 900
export const HEIGHT = 1200

export interface Mood {
  wall: string
  floor: string
  glow: string
  accent: string
}

/** Each category has its own light, so that a grid of one category hangs together. */
const MOODS: Record<GarmentKind, Mood[]> = {
  "bodycon-dress": [
    { wall: "#e3cfc2", floor: "#d3b9a9", glow: "#f6e9df", accent: "#b9836b" },
    { wall: "#e6d6cf", floor: "#d4beb6", glow: "#f8efe9", accent: "#a86f63" },
  ],
  "party-dress": [
    { wall: "#d5c4c9", floor: "#bda7ae", glow: "#f0e4e6", accent: "#7c4a5c" },
    { wall: "#dccdbb", floor: "#c4b09a", glow: "#f5eadb", accent: "#8a6a45" },
  ],
  "crop-top": [
    { wall: "#dcdccd", floor: "#c6c7b4", glow: "#f3f3e8", accent: "#7f8a66" },
    { wall: "#e8dcc8", floor: "#d6c6ac", glow: "#faf3e6", accent: "#b98d55" },
  ],
  "co-ord-set": [
    { wall: "#e4d5c0", floor: "#d1bea4", glow: "#f8eedf", accent: "#b0764a" },
    { wall: "#d8dad6", floor: "#c2c5c0", glow: "#f1f3f0", accent: "#6c7d78" },
  ],
  skirt: [
    { wall: "#d3dbdf", floor: "#bcc7cc", glow: "#eff4f6", accent: "#6b8794" },
    { wall: "#e5d8d6", floor: "#d2c1be", glow: "#f8f0ee", accent: "#a7736f" },
  ],
  trousers: [
    { wall: "#dcd8d0", floor: "#c8c2b6", glow: "#f4f1ea", accent: "#847a66" },
    { wall: "#d4d9cf", floor: "#bec5b7", glow: "#eff2eb", accent: "#6d7c62" },
  ],
}

/** The mood for a garment; very light cloth gets a deeper wall so that its outline stays readable. */
export const moodFor = (kind: GarmentKind, colour: string, seed: number): Mood => {
  const mood = MOODS[kind][Math.abs(seed) % MOODS[kind].length]
  if (luminance(colour) < 0.78) {
    return mood
  }
  return {
    wall: darken(mood.wall, 0.16),
    floor: darken(mood.floor, 0.17),
    glow: darken(mood.glow, 0.1),
    accent: mood.accent,
  }
}

export const gradients = (mood: Mood): string => `
<radialGradient id="wall" cx=".36" cy=".3" r=".95"><stop offset="0" stop-color="${mood.glow}"/><stop offset=".5" stop-color="${mood.wall}"/><stop offset="1" stop-color="${darken(mood.wall, 0.16)}"/></radialGradient>
<linearGradient id="floor" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${mood.floor}" stop-opacity="0"/><stop offset=".35" stop-color="${mood.floor}" stop-opacity=".8"/><stop offset="1" stop-color="${lighten(mood.floor, 0.25)}"/></linearGradient>
<radialGradient id="ground"><stop offset="0" stop-color="#2a1a16" stop-opacity=".42"/><stop offset=".6" stop-color="#2a1a16" stop-opacity=".14"/><stop offset="1" stop-color="#2a1a16" stop-opacity="0"/></radialGradient>
<filter id="cast" x="-15%" y="-10%" width="130%" height="120%" color-interpolation-filters="sRGB"><feGaussianBlur stdDeviation="16"/></filter>
<filter id="leafblur" x="-10%" y="-10%" width="120%" height="120%" color-interpolation-filters="sRGB"><feGaussianBlur stdDeviation="7"/></filter>`

export interface Scene {
  defs: string
  behind: string
}

/** A seamless studio sweep with soft light from the upper left. */
export const studio = (mood: Mood): Scene => ({
  defs: gradients(mood),
  behind: `<rect width="${WIDTH}" height="${HEIGHT}" fill="url(#wall)"/><rect y="880" width="${WIDTH}" height="320" fill="url(#floor)"/>`,
})

const leaf = (x: number, y: number, length: number, turn: number, random: Random): string => {
  const blades = Array.from({ length: 13 }, (_, i) => {
    const t = i / 12
    const along = -length * (0.1 + 0.88 * t)
    const reach = length * 0.44 * Math.sin(Math.PI * (0.2 + 0.74 * t))
    return [-1, 1]
      .map((hand) => {
        const rise = reach * between(random, 0.34, 0.62)
        const [tx, ty] = [hand * reach, along - rise]
        const wide = length * 0.021
        return `<path d="M0 ${along.toFixed(0)}Q${(tx * 0.55).toFixed(0)} ${(along - rise * 0.75 - wide).toFixed(0)} ${tx.toFixed(0)} ${ty.toFixed(0)}Q${(tx * 0.5).toFixed(0)} ${(along - rise * 0.35 + wide).toFixed(0)} 0 ${(along + wide).toFixed(0)}Z"/>`
      })
      .join("")
  })
  return `<g transform="translate(${x} ${y}) rotate(${turn.toFixed(1)})"><path d="M-4 0L0 ${-length}L4 0Z"/>${blades.join("")}</g>`
}

/** The shadow of a palm outside the window, thrown on the wall. */
export const palmShadow = (random: Random, opacity = 0.13): string =>
  `<g filter="url(#leafblur)" fill="#33211a" fill-opacity="${opacity}">${leaf(985, 300, 640, between(random, -80, -66), random)}${leaf(1010, 640, 560, between(random, -62, -48), random)}</g>`

/** Daylight through a window: slanted panes on the wall. */
export const windowLight = (random: Random, opacity = 0.34): string => {
  const x = between(random, 60, 200)
  const pane = (dx: number, dy: number): string => `M${x + dx} ${140 + dy}l190 -70l0 300l-190 70Z`
  return `<path d="${pane(0, 0)}${pane(214, -78)}${pane(0, 328)}${pane(214, 250)}" fill="#fffaf0" fill-opacity="${opacity}" filter="url(#leafblur)"/>`
}

/** A plastered alcove with an arch, for styled pictures. */
export const alcove = (mood: Mood, seed: number): Scene => {
  const random = seeded(seed + 5)
  const arch = "M150 1200V470C150 270 290 150 450 150S750 270 750 470V1200Z"
  return {
    defs: `${gradients(mood)}<linearGradient id="arch" x1="0" y1="0" x2="1" y2=".6"><stop offset="0" stop-color="${darken(mix(mood.wall, mood.accent, 0.3), 0.12)}"/><stop offset=".45" stop-color="${mix(mood.wall, mood.accent, 0.2)}"/><stop offset="1" stop-color="${lighten(mix(mood.wall, mood.accent, 0.12), 0.2)}"/></linearGradient>`,
    behind: `<rect width="${WIDTH}" height="${HEIGHT}" fill="url(#wall)"/><path d="${arch}" fill="url(#arch)"/><path d="${arch}" fill="none" stroke="#fff8ee" stroke-opacity=".45" stroke-width="3" transform="translate(2 2)"/>${windowLight(random, 0.2)}${palmShadow(random)}`,
  }
}

/** A plain wall in window light, for the clothes rail. */
export const sunlitWall = (mood: Mood, seed: number): Scene => {
  const random = seeded(seed + 9)
  return {
    defs: gradients(mood),
    behind: `<rect width="${WIDTH}" height="${HEIGHT}" fill="url(#wall)"/>${windowLight(random)}${palmShadow(random, 0.15)}<rect y="1110" width="${WIDTH}" height="90" fill="${mix(mood.floor, mood.accent, 0.18)}"/><rect y="1104" width="${WIDTH}" height="14" fill="${lighten(mood.wall, 0.35)}"/><rect y="1116" width="${WIDTH}" height="5" fill="#3a2720" fill-opacity=".22"/>`,
  }
}

/** Washed linen or pale stone seen from above, for flat lays. */
export const tabletop = (mood: Mood, seed: number): Scene => {
  const random = seeded(seed + 13)
  const stone = seed % 2 === 0
  const veins = Array.from({ length: 6 }, () => {
    const y = between(random, -100, 1300)
    return `<path d="M-40 ${y.toFixed(0)}C${between(random, 150, 300).toFixed(0)} ${(y - between(random, 60, 200)).toFixed(0)} ${between(random, 450, 650).toFixed(0)} ${(y + between(random, -40, 160)).toFixed(0)} 960 ${(y - between(random, 100, 320)).toFixed(0)}" fill="none" stroke="${darken(mood.wall, 0.3)}" stroke-opacity="${between(random, 0.08, 0.2).toFixed(2)}" stroke-width="${between(random, 1, 7).toFixed(1)}"/>`
  })
  const creases = Array.from({ length: 7 }, () => {
    const x = between(random, -200, 1000)
    return `<path d="M${x.toFixed(0)} -20C${(x + between(random, -90, 90)).toFixed(0)} 400 ${(x + between(random, 40, 240)).toFixed(0)} 800 ${(x + between(random, 60, 300)).toFixed(0)} 1220" fill="none" stroke="${random() < 0.5 ? "#fffaf2" : darken(mood.floor, 0.3)}" stroke-opacity=".2" stroke-width="${between(random, 10, 34).toFixed(0)}"/>`
  })
  return {
    defs: `${gradients(mood)}<pattern id="cloth" patternUnits="userSpaceOnUse" width="100" height="100"><path d="${Array.from({ length: 25 }, (_, i) => `M0 ${i * 4}H100M${i * 4} 0V100`).join("")}" stroke="#6b5646" stroke-opacity=".08" stroke-width="1"/></pattern>`,
    behind: `<rect width="${WIDTH}" height="${HEIGHT}" fill="url(#wall)"/>${stone ? `<g filter="url(#leafblur)">${veins.join("")}</g>` : `<g filter="url(#cast)">${creases.join("")}</g><rect width="${WIDTH}" height="${HEIGHT}" fill="url(#cloth)"/>`}`,
  }
}
