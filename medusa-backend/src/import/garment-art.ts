import type { GarmentSpec } from "@bodycon/product-art"
import type { PictureRequest } from "./product-plan"

/** Colour words of sellers, each with the shade it is drawn in; the first that fits is taken. */
const SHADES: readonly (readonly [RegExp, string, string])[] = [
  [/off.?white|ivory|ecru|cream|natural|birch/, "ivory", "#efe6d3"],
  [/navy|ink|dark blue/, "navy", "#1f2a4d"],
  [/sky|light blue|powder|ice|baby blue/, "sky", "#a9c8e4"],
  [/teal|peacock|turquoise|aqua/, "teal", "#1f7a80"],
  [/indigo|denim|mid blue|royal/, "indigo", "#33509c"],
  [/blue/, "blue", "#3b6fb6"],
  [/mint|pista|sage|sea green|jade/, "mint", "#9cc5a8"],
  [/olive|khaki|military/, "olive", "#6c6b3c"],
  [/lime|lemon|neon/, "lime", "#b9cf4a"],
  [/green|emerald/, "green", "#2f7d54"],
  [/mustard|ochre/, "mustard", "#d19a2a"],
  [/gold/, "gold", "#c7a24a"],
  [/yellow/, "yellow", "#efcf57"],
  [/peach|coral|apricot/, "coral", "#f0937a"],
  [/rust|copper|brick/, "rust", "#b4532f"],
  [/orange/, "orange", "#e77a35"],
  [/wine|burgundy|maroon|berry/, "wine", "#6d1f35"],
  [/red|scarlet/, "red", "#c02f35"],
  [/blush|baby pink|dusty pink|rose/, "blush", "#e6b3b6"],
  [/magenta|fuchsia|fuschia|hot pink/, "magenta", "#c32c7e"],
  [/pink/, "pink", "#e77ba5"],
  [/lavender|lilac|mauve/, "lilac", "#b6a0d0"],
  [/purple|violet/, "purple", "#6b3f8f"],
  [/charcoal|carbon|anthra|dark grey/, "charcoal", "#3c3d42"],
  [/grey|gray|silver|melange/, "grey", "#9a9ca3"],
  [/black/, "black", "#1d1c20"],
  [/white/, "white", "#f4f3f0"],
  [/brown|coffee|chocolate/, "brown", "#6c4630"],
  [/tan|beige|camel|stone|nude|taupe/, "beige", "#c9ab86"],
]

const MULTI = ["multi", "#c96f8d"] as const

type Cut = Omit<GarmentSpec, "colour" | "seed" | "pattern" | "details"> & {
  details?: GarmentSpec["details"]
}

const DRESS: Cut = {
  kind: "party-dress",
  neckline: "round",
  sleeve: "short",
  length: "knee",
  silhouette: "a-line",
  sheen: "crepe",
}
const TOP: Cut = {
  kind: "crop-top",
  neckline: "round",
  sleeve: "short",
  length: "waist",
  silhouette: "straight",
  sheen: "matte",
}
const TROUSERS: Cut = {
  kind: "trousers",
  neckline: "none",
  sleeve: "none",
  length: "ankle",
  silhouette: "straight",
  sheen: "matte",
}
const SET: Cut = {
  kind: "co-ord-set",
  neckline: "v-neck",
  sleeve: "three-quarter",
  length: "waist",
  silhouette: "straight",
  sheen: "crepe",
  bottom: { kind: "trousers", length: "ankle", silhouette: "wide-leg", details: [] },
}

/** The cut drawn for each kind of garment of `garment-kinds.ts`. */
const CUTS: Record<string, Cut> = {
  dress: DRESS,
  "bodycon-dress": { ...DRESS, kind: "bodycon-dress", silhouette: "bodycon", sleeve: "sleeveless" },
  gown: { ...DRESS, length: "maxi", neckline: "v-neck", sleeve: "sleeveless" },
  kurta: {
    ...DRESS,
    length: "midi",
    silhouette: "straight",
    neckline: "high-neck",
    sleeve: "three-quarter",
  },
  tunic: { ...DRESS, length: "above-knee", silhouette: "straight", sleeve: "three-quarter" },
  saree: { ...DRESS, length: "maxi", silhouette: "straight", sheen: "satin" },
  "kurta-set": SET,
  lehenga: {
    ...SET,
    bottom: { kind: "skirt", length: "maxi", silhouette: "flared", details: [] },
    sheen: "satin",
  },
  "co-ord-set": SET,
  jumpsuit: { ...SET, sleeve: "sleeveless" },
  nightwear: { ...SET, sleeve: "short", neckline: "collar" },
  top: TOP,
  "crop-top": { ...TOP, length: "cropped" },
  "t-shirt": { ...TOP, sheen: "knit" },
  shirt: { ...TOP, neckline: "collar", sleeve: "full" },
  sweater: { ...TOP, sleeve: "full", sheen: "knit" },
  jacket: { ...TOP, neckline: "collar", sleeve: "full", sheen: "denim" },
  blazer: { ...TOP, neckline: "collar", sleeve: "full" },
  dupatta: { ...TOP, sheen: "satin" },
  skirt: { ...TROUSERS, kind: "skirt", length: "midi", silhouette: "a-line" },
  shorts: { ...TROUSERS, length: "mini" },
  jeans: { ...TROUSERS, silhouette: "skinny", sheen: "denim" },
  tights: { ...TROUSERS, silhouette: "skinny" },
  bottoms: { ...TROUSERS, silhouette: "tapered" },
}

/**
 * Name under which products share their pictures: a kind of garment in a shade, such as
 * `kurta-teal`. Some hundred and fifty names cover a catalogue of any size.
 */
export function pictureKey({ kind, color }: PictureRequest): string {
  return `${kind in CUTS ? kind : "dress"}-${shadeOf(color)[0]}`
}

/** The drawing for a picture name's request. */
export function garmentSpecOf({ kind, color }: PictureRequest): GarmentSpec {
  const [name, base] = shadeOf(color)
  const cut = CUTS[kind] ?? DRESS
  return {
    details: [],
    ...cut,
    pattern: name === "multi" ? "floral" : "solid",
    colour: { name, base },
    seed: seedOf(kind, name),
  }
}

function shadeOf(color: string): readonly [string, string] {
  const text = color.toLowerCase()
  const shade = SHADES.find(([pattern]) => pattern.test(text))
  return shade ? [shade[1], shade[2]] : MULTI
}

function seedOf(kind: string, shade: string): number {
  return [...`${kind}/${shade}`].reduce(
    (sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973,
    7
  )
}
