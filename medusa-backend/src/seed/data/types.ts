import type { Colourway, Detail, GarmentSpec } from "@bodycon/product-art"
import type { FabricKey } from "./fabrics"

export const SIZES = ["XS", "S", "M", "L", "XL", "XXL"] as const
export type Size = (typeof SIZES)[number]

export type Cut = Pick<GarmentSpec, "kind" | "neckline" | "sleeve" | "length" | "silhouette"> &
  Partial<Pick<GarmentSpec, "pattern" | "sheen" | "bottom">> & { details?: Detail[] }

/** One line of the demo catalogue, before it is spread over sizes and colours. */
export interface ProductSeed {
  title: string
  /** One or two sentences of our own about this piece. */
  blurb: string
  cut: Cut
  colours: Colourway[]
  fabric: FabricKey
  /** Selling price in whole ₹, GST included. */
  price: number
  /** Maximum retail price in whole ₹. */
  mrp: number
  /** Grams, packed. */
  weight: number
  occasion: string
  fit: "bodycon" | "slim" | "regular" | "relaxed"
  brand: string
  /** How it tends to fall; past reviews lean this way. */
  runs?: "small" | "large"
}

export interface CategorySeed {
  name: string
  handle: "bodycon-dresses" | "crop-tops" | "co-ord-sets" | "party-wear" | "skirts" | "bottoms"
  /** Two letters in SKUs. */
  code: string
  description: string
  /** Flat parcel in cm. */
  parcel: { length_cm: number; breadth_cm: number; height_cm: number }
  products: ProductSeed[]
}
