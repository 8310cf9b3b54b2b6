import "server-only"

import { cache } from "react"

import { LISTING_FACETS, PAGE_SIZE, SORTS, type ListingState } from "../listing-url"
import type { Listing, ProductCard } from "../types"
import { medusa } from "./client"
import { reshapeFacets, reshapeHit, type WireSearchResult } from "./reshape/search"
import { TAGS } from "./tags"

type Filters = Record<string, unknown>

const CARD_FIELDS = [
  "id",
  "handle",
  "title",
  "brand",
  "thumbnail",
  "hover_image",
  "price",
  "mrp",
  "discount_percent",
  "rating",
  "review_count",
  "colors",
  "sizes_in_stock",
  "in_stock",
]

async function runSearch(
  body: Record<string, unknown>,
  revalidate: number
): Promise<WireSearchResult> {
  const { results } = await medusa<{ results: WireSearchResult[] }>("/store/search", {
    method: "POST",
    body: { entity: "products", ...body },
    revalidate,
    tags: [TAGS.catalogue],
  })
  return results[0] ?? { hits: [], metadata: { count: 0 } }
}

function listingFilters(state: ListingState, category: string | null): Filters {
  const filters: Filters = {}
  if (state.q) filters.q = state.q
  if (category) filters.category_handles = { $overlaps: [category] }
  for (const { param, field } of LISTING_FACETS) {
    if (state.facets[param].length) filters[field] = state.facets[param]
  }
  if (state.min !== null || state.max !== null) {
    filters.price = {
      ...(state.min === null ? {} : { $gte: state.min }),
      ...(state.max === null ? {} : { $lte: state.max }),
    }
  }
  if (state.discount !== null) filters.discount_percent = { $gte: state.discount }
  return filters
}

/** One page of a listing with its facets. Without a chosen order, a text is ranked by relevance, a category by popularity. */
export const listProducts = cache(
  async (state: ListingState, category: string | null): Promise<Listing> => {
    const sort = SORTS.find((option) => option.value === state.sort)
    const order = sort?.order ?? (state.q ? undefined : { popularity: "DESC" })
    const result = await runSearch(
      {
        fields: CARD_FIELDS,
        filters: listingFilters(state, category),
        pagination: {
          skip: (state.page - 1) * PAGE_SIZE,
          take: PAGE_SIZE,
          ...(order ? { order } : {}),
        },
        search_options: {
          facets: LISTING_FACETS.map(({ field }) => ({ field, type: "value", limit: 24 })),
          disjunctive_facets: true,
          count: "exact",
        },
      },
      30
    )
    return {
      products: result.hits.map(reshapeHit),
      count: result.metadata.count ?? result.hits.length,
      facets: reshapeFacets(result.facets),
    }
  }
)

/** A handful of products for a rail, best first by `order`. */
export async function topProducts(
  order: Record<string, "ASC" | "DESC">,
  take: number,
  filters: Filters = {}
): Promise<ProductCard[]> {
  const result = await runSearch(
    {
      fields: CARD_FIELDS,
      filters: { in_stock: true, ...filters },
      pagination: { skip: 0, take, order },
      search_options: { count: "none" },
    },
    60
  )
  return result.hits.map(reshapeHit)
}

/** Products that match what is being typed, the last word as a prefix. */
export async function suggestProducts(q: string): Promise<ProductCard[]> {
  const result = await runSearch(
    {
      fields: CARD_FIELDS,
      filters: { q },
      pagination: { skip: 0, take: 6 },
      search_options: { match_strategy: "last", count: "none" },
    },
    30
  )
  return result.hits.map(reshapeHit)
}
