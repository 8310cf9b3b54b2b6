import type { FacetValue, ProductCard } from "../../types"
import { amount, text, texts } from "./read"

export type WireHit = { id: string; document: Record<string, unknown> }

export type WireFacet =
  | { type: "value"; values: FacetValue[] }
  | { type: "range"; ranges: { key: string; count: number }[] }
  | { type: "stats"; min: number; max: number; count: number }

export type WireSearchResult = {
  hits: WireHit[]
  facets?: Record<string, WireFacet>
  metadata: { count: number | null }
}

/** A search document as a product card. */
export function reshapeHit({ id, document }: WireHit): ProductCard {
  return {
    id,
    handle: text(document.handle) ?? id,
    title: text(document.title) ?? "",
    brand: text(document.brand),
    image: text(document.thumbnail),
    hoverImage: text(document.hover_image),
    price: amount(document.price),
    mrp: amount(document.mrp),
    discountPercent: amount(document.discount_percent) ?? 0,
    rating: amount(document.rating),
    ratingCount: amount(document.review_count) ?? 0,
    colors: texts(document.colors),
    sizesInStock: texts(document.sizes_in_stock),
    inStock: document.in_stock !== false,
  }
}

/** Value facets by field, empty values left out. */
export function reshapeFacets(
  facets: Record<string, WireFacet> = {}
): Record<string, FacetValue[]> {
  const entries = Object.entries(facets).map(([field, facet]) => [
    field,
    facet.type === "value" ? facet.values.filter(({ value, count }) => value && count > 0) : [],
  ])
  return Object.fromEntries(entries) as Record<string, FacetValue[]>
}
