import type { RawSearchParams } from "./listing-url"

export const REVIEW_PAGE_SIZE = 8

/** The orders a shopper can read reviews in, named as the API names them. */
export const REVIEW_SORTS = [
  { value: "newest", label: "Newest" },
  { value: "highest", label: "Highest" },
  { value: "lowest", label: "Lowest" },
] as const

export type ReviewState = {
  rating: number | null
  size: string | null
  sort: (typeof REVIEW_SORTS)[number]["value"]
  page: number
}

function first(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? ""
}

/** Which reviews a product page's URL asks for; what is malformed is left out. */
export function parseReviews(params: RawSearchParams): ReviewState {
  const rating = Number(first(params.stars))
  const page = Number(first(params.reviews))
  return {
    rating: Number.isInteger(rating) && rating >= 1 && rating <= 5 ? rating : null,
    size: first(params.rsize).slice(0, 12) || null,
    sort: REVIEW_SORTS.find((option) => option.value === first(params.rsort))?.value ?? "newest",
    page: Number.isInteger(page) && page >= 1 && page <= 12 ? page : 1,
  }
}

/** The product page's address for a choice of reviews. */
export function reviewHref(handle: string, state: ReviewState): string {
  const query = new URLSearchParams()
  if (state.rating !== null) query.set("stars", String(state.rating))
  if (state.size) query.set("rsize", state.size)
  if (state.sort !== "newest") query.set("rsort", state.sort)
  if (state.page > 1) query.set("reviews", String(state.page))
  const text = query.toString()
  return `/p/${handle}${text ? `?${text}` : ""}#reviews`
}
