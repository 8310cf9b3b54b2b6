const SIZE_ORDER = [
  "XXS",
  "XS",
  "S",
  "M",
  "L",
  "XL",
  "XXL",
  "2XL",
  "3XL",
  "XXXL",
  "4XL",
  "5XL",
  "FREE SIZE",
  "ONE SIZE",
]

/** Letter sizes in wearing order, then numbers by value, then the rest by name. */
export function compareSizes(a: string, b: string): number {
  const rank = (size: string) => SIZE_ORDER.indexOf(size.toUpperCase())
  const [left, right] = [rank(a), rank(b)]
  if (left !== -1 && right !== -1) return left - right
  if (left !== -1 || right !== -1) return left !== -1 ? -1 : 1
  const [x, y] = [Number.parseFloat(a), Number.parseFloat(b)]
  if (!Number.isNaN(x) && !Number.isNaN(y) && x !== y) return x - y
  return a.localeCompare(b)
}

const SWATCHES: Record<string, string> = {
  black: "#1c1a1b",
  white: "#ffffff",
  ivory: "#f6efe0",
  cream: "#f4e9d3",
  beige: "#dcc7a6",
  nude: "#dfb99c",
  tan: "#b98a5e",
  camel: "#b8834f",
  brown: "#6d4530",
  chocolate: "#4c2c20",
  mocha: "#7d5a47",
  rust: "#ab4a26",
  terracotta: "#c0603e",
  orange: "#e8762c",
  peach: "#f6b795",
  coral: "#f0705e",
  red: "#c5202f",
  cherry: "#a3142f",
  maroon: "#6b1424",
  wine: "#5f1732",
  burgundy: "#651a2c",
  pink: "#ee8fb0",
  blush: "#efc4c4",
  rose: "#d9758c",
  "hot pink": "#e02a7b",
  magenta: "#c31f78",
  rani: "#d11a6b",
  purple: "#6d3b94",
  lavender: "#b9a5dc",
  lilac: "#c5aedb",
  plum: "#5d2750",
  blue: "#2f62b5",
  navy: "#1d2a4d",
  cobalt: "#1f46b8",
  sky: "#8fc1e8",
  teal: "#126a70",
  turquoise: "#35b6b4",
  green: "#2f7d4b",
  emerald: "#0d7a55",
  olive: "#6a6b33",
  sage: "#9caf8c",
  mint: "#b3e0c8",
  bottle: "#12452f",
  yellow: "#f2c230",
  mustard: "#c9962b",
  gold: "#c8a145",
  silver: "#b9bcc2",
  grey: "#8b8b8f",
  gray: "#8b8b8f",
  charcoal: "#3d3d42",
  khaki: "#a39a6b",
  champagne: "#e9d4b4",
  copper: "#a9603a",
  indigo: "#373c84",
}

/** A CSS colour for a colour's name ("Bottle Green", "Wine"); a striped swatch for what no table knows. */
export function swatch(color: string): string {
  const name = color.toLowerCase().trim()
  const exact = SWATCHES[name]
  if (exact) return exact
  const word = name.split(/[\s/-]+/).find((part) => SWATCHES[part])
  return word ? SWATCHES[word]! : "repeating-linear-gradient(45deg,#e6dacb 0 4px,#cdbba6 4px 8px)"
}

/** A name as it stands in file names and test ids: `Bottle Green` → `bottle-green`. */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/(^-|-$)/g, "")
}

/** What the fit votes say in one line, once there are enough to say anything (five). */
export function fitVerdict(fit: { small: number; true: number; large: number }): string | null {
  const total = fit.small + fit.true + fit.large
  if (total < 5) return null
  if (fit.true / total >= 0.6) return "Runs true to size"
  if (fit.small > fit.large)
    return fit.small / total >= 0.5 ? "Runs small, size up" : "Runs slightly small"
  if (fit.large > fit.small)
    return fit.large / total >= 0.5 ? "Runs large, size down" : "Runs slightly large"
  return "Fit varies, check the size chart"
}
