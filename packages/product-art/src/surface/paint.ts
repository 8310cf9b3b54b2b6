import { darken, lighten, luminance, mix, multiply } from "../colour"
import type { Fold, Garment, Piece, Trim } from "../cuts/piece"
import { bounds, d, extremes, Pt, sliver } from "../path"
import type { GarmentSpec } from "../types"
import { CLOTHS } from "./fabric"
import { inks } from "./inks"
import { print } from "./prints"

export interface PaintOptions {
  /** Bends every point, so that nothing hangs in dead symmetry. */
  warp: (p: Pt) => Pt
  /** 0..1: how much of the body's own volume shows (low on a hanger or laid flat). */
  volume: number
  /** Colour seen through cut-outs. */
  behind: string
  /** On a form the neck hides the inside of the back. */
  worn: boolean
}

const o = (value: number): string => Math.max(0, Math.min(1, value)).toFixed(2)

interface Palette {
  base: string
  light: string
  dark: string
  inside: string
  trim: string
  lightGain: number
}

const palette = (spec: GarmentSpec): Palette => {
  const { base, accent } = inks(spec.colour)
  const deep = luminance(base) < 0.16
  return {
    base,
    light: deep ? mix(lighten(base, 0.5), "#b9a6ae", 0.25) : lighten(base, 0.82),
    dark: darken(multiply(base, base), deep ? 0.7 : 0.46),
    inside: darken(multiply(base, base), 0.3),
    trim:
      spec.pattern === "solid" || spec.pattern === "ombre"
        ? darken(base, 0.1)
        : mix(base, accent, 0.12),
    lightGain: deep ? 0.95 : 1,
  }
}

const paintFold = (fold: Fold, colours: Palette, light: number, shade: number): string => {
  const path = d(sliver(fold.spine, fold.from, fold.to, !fold.open), true)
  return fold.strength > 0
    ? `<path d="${path}" fill="${colours.light}" fill-opacity="${o(fold.strength * light * 0.62)}"/>`
    : `<path d="${path}" fill="${colours.dark}" fill-opacity="${o(-fold.strength * shade * 0.7)}"/>`
}

const paintTrim = (trim: Trim, colours: Palette): string => {
  const [x, y] = trim.points[0]
  switch (trim.kind) {
    case "button":
      return `<circle cx="${x + 1}" cy="${y + 1.6}" r="${trim.size}" fill="${colours.dark}" fill-opacity=".45"/><circle cx="${x}" cy="${y}" r="${trim.size}" fill="${mix(colours.trim, "#f4e7d4", 0.55)}"/><circle cx="${x}" cy="${y}" r="${trim.size * 0.68}" fill="none" stroke="${colours.dark}" stroke-opacity=".35" stroke-width=".8"/><circle cx="${x - 1.2}" cy="${y}" r=".7" fill="${colours.dark}"/><circle cx="${x + 1.2}" cy="${y}" r=".7" fill="${colours.dark}"/>`
    case "ring":
      return `<circle cx="${x}" cy="${y}" r="${trim.size}" fill="#e9cf9a" stroke="#8b6a34" stroke-width=".9"/><circle cx="${x - 0.8}" cy="${y - 0.9}" r="${trim.size * 0.32}" fill="#fff7e0"/>`
    case "cord":
      return `<path d="${d(trim.points)}" transform="translate(1.500 2)" fill="none" stroke="${colours.dark}" stroke-opacity=".4" stroke-width="${trim.size}" stroke-linecap="round"/><path d="${d(trim.points)}" fill="none" stroke="${lighten(colours.base, 0.5)}" stroke-width="${trim.size}" stroke-linecap="round"/>`
    case "zip":
      return `<path d="${d(trim.points)}" fill="none" stroke="#d9bf87" stroke-width="${trim.size}" stroke-linecap="round"/>`
  }
}

/** Turns cut panels into SVG: colour, print, weave, light and shade, seams. */
export const paintGarment = (
  garment: Garment,
  spec: GarmentSpec,
  options: PaintOptions
): { defs: string; body: string } => {
  const cloth = CLOTHS[spec.sheen]
  const colours = palette(spec)
  const straight = print(spec, "print")
  const grains = [...new Set(garment.pieces.map((p) => p.grain ?? 0).filter(Boolean))]
  const turned = new Map(grains.map((turn, i) => [turn, print(spec, `print${i}`, -turn)]))
  const light = cloth.light * colours.lightGain
  const warp = (points: Pt[]): Pt[] => points.map(options.warp)
  const defs: string[] = [
    cloth.weave,
    straight.defs,
    ...[...turned.values()].map((p) => p.defs),
    `<filter id="soft" x="-5%" y="-5%" width="110%" height="110%" color-interpolation-filters="sRGB"><feGaussianBlur stdDeviation="4"/></filter>`,
    `<filter id="crisp" x="-5%" y="-5%" width="110%" height="110%" color-interpolation-filters="sRGB"><feGaussianBlur stdDeviation="1.300"/></filter>`,
    `<radialGradient id="glow"><stop offset="0" stop-color="${colours.light}" stop-opacity=".75"/><stop offset="1" stop-color="${colours.light}" stop-opacity="0"/></radialGradient>`,
    `<radialGradient id="hollow"><stop offset="0" stop-color="${colours.dark}" stop-opacity=".7"/><stop offset="1" stop-color="${colours.dark}" stop-opacity="0"/></radialGradient>`,
  ]

  const paintPiece = (raw: Piece, index: number): string => {
    const outline = warp(raw.outline)
    const shape = d(outline, true)
    if (raw.cloth === "skin") {
      return `<path d="${shape}" fill="${options.behind}"/><path d="${shape}" fill="none" stroke="${colours.dark}" stroke-opacity=".55" stroke-width="2.500"/><path d="${shape}" fill="url(#hollow)" fill-opacity=".45"/>`
    }
    if (raw.cloth === "inside") {
      return `<path d="${shape}" fill="${colours.inside}"/><path d="${shape}" fill="none" stroke="${colours.dark}" stroke-opacity=".5" stroke-width="1.500"/>`
    }
    const [left, top, right, bottom] = bounds(outline)
    const wide = right - left
    const small = wide < 30 || bottom - top < 30
    const fill = raw.cloth === "trim" ? colours.trim : colours.base
    const printFill =
      raw.cloth === "trim"
        ? undefined
        : ((raw.grain ? turned.get(raw.grain) : straight) ?? straight).fill
    defs.push(`<clipPath id="c${index}"><path d="${shape}"/></clipPath>`)
    const edgeWidth = small ? 5 : 9
    const { left: lefts, right: rights } = extremes(outline, small ? 3 : 5)
    /** A band down the cloth between two shares of its width, so that light and shade follow its contour. */
    const band = (from: number, to: number, fill: string, opacity: number): string => {
      const at = (share: number): Pt[] =>
        lefts.map(([x, y], i) => [x + (rights[i][0] - x) * share, y] as Pt)
      return `<path d="${d([...at(from), ...at(to).reverse()], true)}" fill="${fill}" fill-opacity="${o(opacity)}"/>`
    }
    const round = 0.5 + 0.5 * options.volume
    const contour = small
      ? [band(0.72, 1, colours.dark, 0.2)]
      : [
          ...[0.6, 0.7, 0.79, 0.87, 0.94].map((from) =>
            band(from, 1.02, colours.dark, 0.125 * cloth.shade * round)
          ),
          ...[0.16, 0.1, 0.045].map((to) =>
            band(-0.02, to, colours.dark, 0.11 * cloth.shade * round)
          ),
          band(0.2, 0.46, colours.light, 0.13 * light * round),
          band(0.26, 0.38, colours.light, 0.16 * light * round),
          ...(cloth.gloss
            ? [
                band(0.27, 0.34, colours.light, 0.42 * cloth.gloss * colours.lightGain * round),
                band(0.62, 0.67, colours.light, 0.2 * cloth.gloss * colours.lightGain * round),
                band(0.45, 0.53, colours.dark, 0.16 * cloth.gloss * round),
              ]
            : []),
        ]
    const pools = raw.pools.map(({ at, rx, ry, strength }) => {
      const [x, y] = options.warp(at)
      const amount =
        Math.abs(strength) * options.volume * (strength > 0 ? light * 1.15 : cloth.shade)
      return `<ellipse cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" rx="${rx * 1.25}" ry="${ry * 1.25}" fill="url(#${strength > 0 ? "glow" : "hollow"})" fill-opacity="${o(amount)}"/>`
    })
    const folds = raw.folds.map((fold) => ({ ...fold, spine: warp(fold.spine) }))
    const soft = folds.filter((x) => !x.crisp).map((x) => paintFold(x, colours, light, cloth.shade))
    const crisp = folds.filter((x) => x.crisp).map((x) => paintFold(x, colours, light, cloth.shade))
    const edge = `<path d="${shape}" fill="none" stroke="${colours.dark}" stroke-opacity="${o(0.3 * cloth.shade)}" stroke-width="${edgeWidth}"/>`
    const rim =
      cloth.rim && !small
        ? `<path d="${shape}" fill="none" stroke="${colours.light}" stroke-opacity="${o(cloth.rim * colours.lightGain)}" stroke-width="9"/>`
        : ""
    const seams = raw.seams.map((s) => {
      const path = d(warp(s))
      return `<path d="${path}" fill="none" stroke="${colours.light}" stroke-opacity="${o(0.22 * light)}" stroke-width="1.400" transform="translate(1.300 .6)"/><path d="${path}" fill="none" stroke="${colours.dark}" stroke-opacity=".5" stroke-width="1.100"/>`
    })
    const thread = spec.sheen === "denim" ? "#d9a25a" : colours.dark
    const stitches = raw.stitches.map(
      (s) =>
        `<path d="${d(warp(s))}" fill="none" stroke="${thread}" stroke-opacity="${spec.sheen === "denim" ? ".85" : ".38"}" stroke-width="1" stroke-dasharray="3.600 2.200"/>`
    )
    const cast = raw.raised
      ? `<path d="${shape}" transform="translate(2 4)" fill="#1c0f15" fill-opacity=".12"/><path d="${shape}" transform="translate(1 2)" fill="#1c0f15" fill-opacity=".16"/>`
      : ""
    return [
      cast,
      `<g clip-path="url(#c${index})"><path d="${shape}" fill="${fill}"/>`,
      printFill ? `<path d="${shape}" fill="${printFill}"/>` : "",
      `<path d="${shape}" fill="url(#weave)"/>`,
      pools.join(""),
      `<g${small ? "" : ` filter="url(#soft)"`}>${contour.join("")}${edge}${soft.join("")}${rim}</g>`,
      crisp.length ? `<g filter="url(#crisp)">${crisp.join("")}</g>` : "",
      seams.join(""),
      stitches.join(""),
      `</g><path d="${shape}" fill="none" stroke="${colours.dark}" stroke-opacity=".42" stroke-width=".9" stroke-linejoin="round"/>`,
    ].join("")
  }

  const shown = options.worn ? garment.pieces.filter((p) => !p.hiddenWhenWorn) : garment.pieces
  const body =
    shown.map(paintPiece).join("") +
    garment.trims.map((t) => paintTrim({ ...t, points: warp(t.points) }, colours)).join("")
  return { defs: defs.join(""), body }
}
