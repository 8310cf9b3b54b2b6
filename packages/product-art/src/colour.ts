type Rgb = [number, number, number]

const parse = (hex: string): Rgb => {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) {
    throw new TypeError(`Colour must be #rrggbb, got "${hex}"`)
  }
  return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as Rgb
}

const format = (rgb: Rgb): string =>
  `#${rgb
    .map((v) =>
      Math.max(0, Math.min(255, Math.round(v)))
        .toString(16)
        .padStart(2, "0")
    )
    .join("")}`

/** Blends two `#rrggbb` colours; `share` 0 gives `from`, 1 gives `to`. */
export const mix = (from: string, to: string, share: number): string => {
  const [a, b] = [parse(from), parse(to)]
  return format(a.map((v, i) => v + (b[i] - v) * share) as Rgb)
}

export const lighten = (hex: string, share: number): string => mix(hex, "#fffaf3", share)

/** Shadows lean towards a warm dark instead of pure black, as cloth does in daylight. */
export const darken = (hex: string, share: number): string => mix(hex, "#1a0f16", share)

/** One colour seen through another, as ink on ink: keeps the hue of a shadow. */
export const multiply = (a: string, b: string): string => {
  const [p, q] = [parse(a), parse(b)]
  return format(p.map((v, i) => (v * q[i]) / 255) as Rgb)
}

/** Perceived lightness, 0 (black) to 1 (white). */
export const luminance = (hex: string): number => {
  const [r, g, b] = parse(hex)
  return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255
}
