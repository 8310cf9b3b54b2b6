import { compareSizes, slug } from "../../garment"
import type { Product, ProductVariant } from "../../types"
import { amount, records, text } from "./read"

type WireOption = { value: string; option_id?: string | null }

type WireVariant = {
  id: string
  title?: string | null
  sku?: string | null
  manage_inventory?: boolean | null
  allow_backorder?: boolean | null
  inventory_quantity?: number | null
  calculated_price?: { calculated_amount?: number | string | null } | null
  options?: WireOption[] | null
  images?: { url: string }[] | null
}

export type WireProduct = {
  id: string
  handle: string
  title: string
  description?: string | null
  thumbnail?: string | null
  material?: string | null
  weight?: number | string | null
  metadata?: Record<string, unknown> | null
  options?: { id: string; title: string }[] | null
  images?: { url: string; rank?: number | null }[] | null
  categories?: { name: string; handle: string }[] | null
  variants?: WireVariant[] | null
}

const ATTRIBUTES = [
  ["fabric", "Fabric"],
  ["fit_type", "Fit"],
  ["occasion", "Occasion"],
  ["pattern", "Pattern"],
  ["neckline", "Neckline"],
  ["sleeve", "Sleeve"],
] as const

function readVariant(
  variant: WireVariant,
  optionTitles: Map<string, string>
): ProductVariant | null {
  const price = amount(variant.calculated_price?.calculated_amount)
  if (price === null) {
    return null
  }
  const values = new Map(
    (variant.options ?? []).map((option) => [
      optionTitles.get(option.option_id ?? "") ?? "",
      option.value,
    ])
  )
  const counted = variant.manage_inventory !== false && !variant.allow_backorder
  const available = counted ? Math.max(0, variant.inventory_quantity ?? 0) : null
  return {
    id: variant.id,
    title: variant.title ?? "",
    sku: variant.sku ?? null,
    size: values.get("size") ?? null,
    color: values.get("color") ?? values.get("colour") ?? null,
    price,
    available,
    inStock: available === null || available > 0,
  }
}

/**
 * The pictures of each colour: those attached to its variants, or else those whose file name
 * carries the colour. A colour without pictures of its own shows all of them.
 */
function groupImages(
  wire: WireProduct,
  variants: ProductVariant[],
  images: string[]
): Record<string, string[]> {
  const groups: Record<string, string[]> = {}
  const attached = new Map(
    (wire.variants ?? []).map((variant) => [variant.id, variant.images ?? []])
  )
  for (const color of new Set(variants.flatMap((variant) => variant.color ?? []))) {
    const own = variants
      .filter((variant) => variant.color === color)
      .flatMap((variant) => (attached.get(variant.id) ?? []).map((image) => image.url))
    const specific = [...new Set(own)]
    const named = images.filter((url) =>
      decodeURIComponent(url).toLowerCase().includes(slug(color))
    )
    const chosen = specific.length > 0 && specific.length < images.length ? specific : named
    groups[color] = chosen.length > 0 ? chosen : images
  }
  return groups
}

/** Medusa's product as the product page needs it; variants without a price in ₹ are left out. */
export function reshapeProduct(wire: WireProduct): Product {
  const metadata = wire.metadata ?? {}
  const optionTitles = new Map(
    records(wire.options).map((option) => [option.id, option.title.toLowerCase()])
  )
  const variants = records(wire.variants).flatMap(
    (variant) => readVariant(variant, optionTitles) ?? []
  )
  const ordered = records(wire.images).sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
  const images = [...new Set(ordered.map((image) => image.url))]
  if (images.length === 0 && wire.thumbnail) images.push(wire.thumbnail)

  return {
    id: wire.id,
    handle: wire.handle,
    title: wire.title,
    description: text(wire.description),
    brand: text(metadata.brand),
    material: text(wire.material),
    weightGrams: amount(wire.weight),
    mrp: amount(metadata.mrp),
    attributes: ATTRIBUTES.flatMap(([key, label]) => {
      const value = text(metadata[key])
      return value ? [{ label, value }] : []
    }),
    care: text(metadata.care),
    categories: records(wire.categories).map(({ name, handle }) => ({ name, handle })),
    sizes: [...new Set(variants.flatMap((variant) => variant.size ?? []))].sort(compareSizes),
    colors: [...new Set(variants.flatMap((variant) => variant.color ?? []))],
    images,
    imagesByColor: groupImages(wire, variants, images),
    variants,
  }
}
