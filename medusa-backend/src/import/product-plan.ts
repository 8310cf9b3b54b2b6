import { fromPaise, toPaise } from "@bodycon/kit"
import type { CatalogueRow } from "./catalogue-row"
import type { GarmentKind } from "./garment-kinds"
import { identifyRow, type RowIdentity, skuOf } from "./identity"
import { displayTitle, readTitle, titleCase } from "./title-facts"

/** What the supplier gets of the selling price, in percent, when the file does not say. */
const COST_PERCENT = 60

/** One size of a planned product. `price` and `cost_price` are ₹ as decimal strings. */
export interface PlannedVariant {
  sku: string
  size: string
  price: string
  cost_price: string
  stock: number
}

/** Which drawing a product shows; products with the same key share their pictures. */
export interface PictureRequest {
  kind: string
  color: string
}

/** Everything a row becomes. Plain data: the same row gives the same plan. */
export interface PlannedProduct {
  identity: RowIdentity
  title: string
  description: string
  color: string
  weight: number
  hs_code: string
  material: string | null
  parcel: GarmentKind["parcel"]
  metadata: Record<string, unknown>
  mrp: string
  categories: CategoryRef[]
  picture: PictureRequest
  variants: PlannedVariant[]
}

export interface CategoryRef {
  name: string
  handle: string
}

/** Names for the categories sellers' files use; others keep their own words. */
const SOURCE_CATEGORIES: Record<string, CategoryRef> = {
  "westernwear-women": { name: "Western Wear", handle: "western-wear" },
  "indianwear-women": { name: "Indian Wear", handle: "indian-wear" },
}

/** Turns a row into a product with one variant a size. Pure. */
export function planProduct(row: CatalogueRow): PlannedProduct {
  const identity = identifyRow(row)
  const facts = readTitle(row.title)
  const brand = titleCase(row.brand)
  const title = displayTitle(row.title)
  return {
    identity,
    title,
    description: describe(title, brand, facts.fabric),
    color: facts.color,
    weight: facts.kind.weight,
    hs_code: facts.kind.hsn,
    material: facts.fabric,
    parcel: facts.kind.parcel,
    mrp: row.mrp,
    metadata: {
      mrp: row.mrp,
      brand,
      occasion: facts.occasion,
      fit_type: facts.fit_type,
      pattern: facts.pattern,
      parcel: facts.kind.parcel,
      popularity: 0,
      ...(facts.fabric ? { fabric: facts.fabric } : {}),
      ...(facts.neckline ? { neckline: facts.neckline } : {}),
      ...(facts.sleeve ? { sleeve: facts.sleeve } : {}),
    },
    categories: categoriesOf(row, facts.kind),
    picture: { kind: facts.kind.id, color: facts.color },
    variants: row.sizes.map((size) => ({
      sku: skuOf(identity, size),
      size,
      price: row.price,
      cost_price: percentOf(row.price, COST_PERCENT),
      stock: row.stock,
    })),
  }
}

function categoriesOf(row: CatalogueRow, kind: GarmentKind): CategoryRef[] {
  const handle = row.category
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
  const source = SOURCE_CATEGORIES[handle] ?? { name: titleCase(row.category), handle }
  const all = handle ? [kind.category, source] : [kind.category]
  return [...new Map(all.map((category) => [category.handle, category])).values()]
}

function describe(title: string, brand: string, fabric: string | null): string {
  const cloth = fabric ? ` Made of ${fabric.toLowerCase()}.` : ""
  return `${title} by ${brand}.${cloth} See the size chart before you choose.`
}

function percentOf(price: string, percent: number): string {
  return fromPaise(Math.floor((toPaise(price) * percent) / 100))
}
