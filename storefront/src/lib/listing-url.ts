/** The filters a listing can carry in its URL, by query parameter. */
export const LISTING_FACETS = [
  { param: "size", field: "sizes_in_stock", label: "Size" },
  { param: "color", field: "colors", label: "Colour" },
  { param: "fabric", field: "fabric", label: "Fabric" },
  { param: "occasion", field: "occasion", label: "Occasion" },
  { param: "fit", field: "fit_type", label: "Fit" },
] as const

export type FacetParam = (typeof LISTING_FACETS)[number]["param"]

export const SORTS = [
  { value: "popular", label: "Most loved", order: { popularity: "DESC" } },
  { value: "new", label: "Newest first", order: { created_at: "DESC" } },
  { value: "price-asc", label: "Price: low to high", order: { price: "ASC" } },
  { value: "price-desc", label: "Price: high to low", order: { price: "DESC" } },
  { value: "rating", label: "Best rated", order: { rating: "DESC" } },
] as const

export type SortValue = (typeof SORTS)[number]["value"]

export const DISCOUNT_STEPS = [20, 40, 60] as const

export const PAGE_SIZE = 24

export type ListingState = {
  q: string
  page: number
  sort: SortValue | null
  min: number | null
  max: number | null
  discount: number | null
  facets: Record<FacetParam, string[]>
}

export type RawSearchParams = Record<string, string | string[] | undefined>

function first(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? ""
}

function positive(value: string): number | null {
  const number = Number(value)
  return value.trim() !== "" && Number.isFinite(number) && number >= 0 ? Math.floor(number) : null
}

/** Reads a listing's state from its URL; whatever is malformed is left out rather than refused. */
export function parseListing(params: RawSearchParams): ListingState {
  const facets = Object.fromEntries(
    LISTING_FACETS.map(({ param }) => {
      const raw = params[param]
      const values = (Array.isArray(raw) ? raw : [raw ?? ""]).flatMap((value) => value.split(","))
      return [param, [...new Set(values.map((value) => value.trim()).filter(Boolean))]]
    })
  ) as ListingState["facets"]

  const min = positive(first(params.min))
  const max = positive(first(params.max))
  const sort = SORTS.find((option) => option.value === first(params.sort))?.value ?? null
  const discount = positive(first(params.discount))

  return {
    q: first(params.q).trim().slice(0, 100),
    page: Math.min(Math.max(positive(first(params.page)) ?? 1, 1), 500),
    sort,
    min: min !== null && max !== null && min > max ? max : min,
    max: min !== null && max !== null && min > max ? min : max,
    discount: discount !== null && discount > 0 && discount < 100 ? discount : null,
    facets,
  }
}

/** Writes the state back as a query string, in one fixed order so that equal states have equal URLs. */
export function listingQuery(state: ListingState): string {
  const query = new URLSearchParams()
  if (state.q) query.set("q", state.q)
  for (const { param } of LISTING_FACETS) {
    if (state.facets[param].length) query.set(param, state.facets[param].join(","))
  }
  if (state.min !== null) query.set("min", String(state.min))
  if (state.max !== null) query.set("max", String(state.max))
  if (state.discount !== null) query.set("discount", String(state.discount))
  if (state.sort) query.set("sort", state.sort)
  if (state.page > 1) query.set("page", String(state.page))
  const text = query.toString().replaceAll("%2C", ",")
  return text ? `?${text}` : ""
}

/** The state after a facet value is switched on or off; a changed filter always starts at page 1. */
export function toggleFacet(state: ListingState, param: FacetParam, value: string): ListingState {
  const current = state.facets[param]
  const next = current.includes(value)
    ? current.filter((entry) => entry !== value)
    : [...current, value]
  return { ...state, page: 1, facets: { ...state.facets, [param]: next } }
}

/** Only the free text and the order stay when all filters are cleared. */
export function clearFilters(state: ListingState): ListingState {
  return { ...parseListing({}), q: state.q, sort: state.sort }
}

export type ActiveFilter = { label: string; without: ListingState }

/** Every filter in force, each with the state that remains without it. */
export function activeFilters(state: ListingState): ActiveFilter[] {
  const active: ActiveFilter[] = LISTING_FACETS.flatMap(({ param, label }) =>
    state.facets[param].map((value) => ({
      label: `${label}: ${value}`,
      without: toggleFacet(state, param, value),
    }))
  )
  if (state.min !== null || state.max !== null) {
    const label =
      state.min === null
        ? `Up to ₹${state.max!.toLocaleString("en-IN")}`
        : state.max === null
          ? `From ₹${state.min.toLocaleString("en-IN")}`
          : `₹${state.min.toLocaleString("en-IN")} – ₹${state.max.toLocaleString("en-IN")}`
    active.push({ label, without: { ...state, page: 1, min: null, max: null } })
  }
  if (state.discount !== null) {
    active.push({
      label: `${state.discount}% off or more`,
      without: { ...state, page: 1, discount: null },
    })
  }
  return active
}

/** Page numbers to print around the current one; `null` stands for a gap. */
export function pageWindow(page: number, pages: number): (number | null)[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter(
    (entry) => entry >= 1 && entry <= pages
  )
  const sorted = [...new Set(wanted)].sort((a, b) => a - b)
  return sorted.flatMap((entry, index) => {
    const previous = sorted[index - 1]
    return previous !== undefined && entry - previous > 1 ? [null, entry] : [entry]
  })
}
