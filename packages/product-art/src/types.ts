/** What a garment basically is; decides its outline, its camera and its default backdrop. */
export type GarmentKind =
  "bodycon-dress" | "party-dress" | "crop-top" | "co-ord-set" | "skirt" | "trousers"

export type Neckline =
  | "round"
  | "scoop"
  | "v-neck"
  | "square"
  | "sweetheart"
  | "straight"
  | "cowl"
  | "halter"
  | "boat"
  | "off-shoulder"
  | "one-shoulder"
  | "high-neck"
  | "collar"
  | "wrap"
  | "strapless"
  | "none"

export type Sleeve =
  | "sleeveless"
  | "strap"
  | "cap"
  | "short"
  | "puff"
  | "three-quarter"
  | "full"
  | "bell"
  | "flutter"
  | "none"

export type Length =
  "cropped" | "waist" | "mini" | "above-knee" | "knee" | "midi" | "maxi" | "ankle"

export type Silhouette =
  | "bodycon"
  | "a-line"
  | "skater"
  | "straight"
  | "mermaid"
  | "fitted"
  | "boxy"
  | "tiered"
  | "skinny"
  | "wide-leg"
  | "flared"
  | "tapered"

export type Detail =
  | "slit"
  | "ruching"
  | "wrap"
  | "peplum"
  | "belt"
  | "bow"
  | "buttons"
  | "cut-out"
  | "pleats"
  | "ruffle-hem"
  | "tie-front"
  | "drawstring"
  | "cargo-pockets"
  | "pockets"
  | "lace-hem"
  | "corset"
  | "elastic-waist"
  | "waistband"

export type Pattern =
  | "solid"
  | "floral"
  | "ditsy"
  | "stripes"
  | "pinstripe"
  | "polka"
  | "check"
  | "ombre"
  | "sequin"
  | "animal"
  | "tropical"
  | "bandhani"
  | "buti"
  | "ikat"
  | "abstract"
  | "houndstooth"

/** How the cloth takes the light. */
export type Sheen = "matte" | "satin" | "rib" | "denim" | "velvet" | "crepe" | "knit" | "linen"

/** A named colourway; `accent` and `ink` colour the print, and default to tones of `base`. */
export interface Colourway {
  name: string
  /** `#rrggbb` */
  base: string
  accent?: string
  ink?: string
}

/** The lower half of a co-ord set. */
export interface BottomSpec {
  kind: "skirt" | "trousers"
  length: Length
  silhouette: Silhouette
  details: Detail[]
}

/** Everything the generator needs to draw one garment in one colour. The same spec always draws the same picture. */
export interface GarmentSpec {
  kind: GarmentKind
  neckline: Neckline
  sleeve: Sleeve
  length: Length
  silhouette: Silhouette
  details: Detail[]
  pattern: Pattern
  colour: Colourway
  sheen: Sheen
  /** Any integer: moves folds, prints and props. */
  seed: number
  /** Only read for `co-ord-set`. */
  bottom?: BottomSpec
}

/** The four pictures a product page shows for a colour, in this order. */
export const VIEWS = ["front", "back", "detail", "styled"] as const
export type View = (typeof VIEWS)[number]
