import type { GarmentSpec } from "@bodycon/product-art"
import { BODYCON_DRESSES } from "./bodycon-dresses"
import { BOTTOMS } from "./bottoms"
import { CO_ORD_SETS } from "./co-ord-sets"
import { CROP_TOPS } from "./crop-tops"
import { FABRICS } from "./fabrics"
import { hsnOf } from "./hsn"
import { hash } from "./hash"
import { PARTY_WEAR } from "./party-wear"
import { SKIRTS } from "./skirts"
import { CategorySeed, ProductSeed, Size, SIZES } from "./types"

export const CATEGORIES: CategorySeed[] = [
  BODYCON_DRESSES,
  CROP_TOPS,
  CO_ORD_SETS,
  PARTY_WEAR,
  SKIRTS,
  BOTTOMS,
]

export interface SeedVariant {
  sku: string
  size: Size
  color: string
}

export interface SeedColour {
  name: string
  /** What the generator draws for this colour. */
  art: GarmentSpec
}

/** A product of the demo shop with everything Medusa stores of it but its pictures. */
export interface SeedProduct {
  handle: string
  title: string
  subtitle: string
  description: string
  category: CategorySeed["handle"]
  hs_code: string
  material: string
  weight: number
  /** ₹, whole rupees. */
  price: number
  metadata: Record<string, unknown>
  colours: SeedColour[]
  variants: SeedVariant[]
  runs: "small" | "true" | "large"
}

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/(^-|-$)/g, "")

const words = (name: string): string =>
  name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase().replace("-", " "))

const PATTERN_NAMES: Record<string, string> = {
  ditsy: "Floral",
  pinstripe: "Stripes",
  buti: "Block Print",
  check: "Checks",
  polka: "Polka Dots",
  animal: "Animal Print",
  sequin: "Embellished",
  abstract: "Abstract",
  houndstooth: "Checks",
}

const FIT_WORDS: Record<ProductSeed["fit"], string> = {
  bodycon: "Made to fit close to the body with stretch where it matters.",
  slim: "Follows the body without clinging.",
  regular: "A classic fit with room to breathe.",
  relaxed: "Cut easy; take your usual size for the intended drape.",
}

const LENGTHS: Record<string, string> = {
  cropped: "Cropped",
  waist: "Waist length",
  mini: "Mini",
  "above-knee": "Above the knee",
  knee: "Knee length",
  midi: "Midi",
  maxi: "Maxi",
  ankle: "Ankle length",
}

const describe = (seed: ProductSeed): string => {
  const fabric = FABRICS[seed.fabric]
  const sets = seed.cut.kind === "co-ord-set" ? " Both pieces come in the same size." : ""
  return `${seed.blurb}\n\nCut from ${fabric.feel}. ${FIT_WORDS[seed.fit]}${sets}\n\n${fabric.composition}. ${fabric.care}.`
}

const toProduct = (category: CategorySeed, seed: ProductSeed, index: number): SeedProduct => {
  const handle = slug(seed.title)
  const fabric = FABRICS[seed.fabric]
  const worn = ["skirt", "trousers"].includes(seed.cut.kind)
  const pattern = seed.cut.pattern ?? "solid"
  const number = String(index + 1).padStart(2, "0")
  const skuOf = (color: string, size: Size): string =>
    `BC-${category.code}${number}-${color
      .replace(/[^A-Za-z]/g, "")
      .slice(0, 7)
      .toUpperCase()}-${size}`
  return {
    handle,
    title: seed.title,
    subtitle: `${LENGTHS[seed.cut.length]} · ${fabric.name}`,
    description: describe(seed),
    category: category.handle,
    hs_code: hsnOf(seed.cut.kind, fabric),
    material: fabric.composition,
    weight: seed.weight,
    price: seed.price,
    metadata: {
      mrp: `${seed.mrp}.00`,
      brand: seed.brand,
      fabric: fabric.name,
      care: fabric.care,
      occasion: seed.occasion,
      fit_type: seed.fit,
      pattern: PATTERN_NAMES[pattern] ?? words(pattern),
      neckline: worn ? "Not applicable" : words(seed.cut.neckline),
      sleeve: worn
        ? "Not applicable"
        : seed.cut.sleeve === "none"
          ? "Sleeveless"
          : words(seed.cut.sleeve),
      length: LENGTHS[seed.cut.length],
      popularity: 20 + (hash(handle) % 80),
      parcel: category.parcel,
    },
    colours: seed.colours.map((colour, at) => ({
      name: colour.name,
      art: {
        details: [],
        pattern: "solid",
        sheen: "matte",
        ...seed.cut,
        colour,
        seed: (hash(handle) % 9973) + at,
      },
    })),
    variants: seed.colours.flatMap(({ name }) =>
      SIZES.map((size) => ({ sku: skuOf(name, size), size, color: name }))
    ),
    runs: seed.runs ?? "true",
  }
}

/** The demo shop's products, in the order they are shown. */
export const PRODUCTS: SeedProduct[] = CATEGORIES.flatMap((category) =>
  category.products.map((seed, index) => toProduct(category, seed, index))
)
