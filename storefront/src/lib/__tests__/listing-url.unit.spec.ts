import fc from "fast-check"

import {
  activeFilters,
  clearFilters,
  listingQuery,
  pageWindow,
  parseListing,
  toggleFacet,
  type ListingState,
} from "../listing-url"

const read = (query: string): ListingState =>
  parseListing(Object.fromEntries(new URLSearchParams(query)))

describe("parseListing", () => {
  it("should read every filter of a URL", () => {
    expect(
      read("size=M,L&color=Wine&min=500&max=1500&discount=40&sort=price-asc&page=3&q=cowl")
    ).toEqual({
      q: "cowl",
      page: 3,
      sort: "price-asc",
      min: 500,
      max: 1500,
      discount: 40,
      facets: { size: ["M", "L"], color: ["Wine"], fabric: [], occasion: [], fit: [] },
    })
  })

  it("should leave out what is malformed instead of failing", () => {
    const state = read("page=-2&sort=evil&min=abc&discount=900")
    expect(state).toEqual({ ...parseListing({}), page: 1 })
  })

  it("should put a reversed price range the right way round", () => {
    expect(read("min=2000&max=500")).toMatchObject({ min: 500, max: 2000 })
  })
})

describe("listingQuery", () => {
  const value = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9 &%'-]{0,11}$/).map((text) => text.trim())
  const facet = fc.uniqueArray(value, { maxLength: 3 })
  const state = fc.record({
    q: fc.stringMatching(/^[a-z]{0,10}$/),
    page: fc.integer({ min: 1, max: 500 }),
    sort: fc.constantFrom(null, "new" as const, "price-desc" as const),
    min: fc.option(fc.integer({ min: 0, max: 500 })),
    max: fc.option(fc.integer({ min: 501, max: 9000 })),
    discount: fc.constantFrom(null, 20, 60),
    facets: fc.record({ size: facet, color: facet, fabric: facet, occasion: facet, fit: facet }),
  })

  it("should be read back as the state it was written from", () => {
    fc.assert(
      fc.property(state, (original) => expect(read(listingQuery(original))).toEqual(original))
    )
  })

  it("should be empty for the plain listing", () => {
    expect(listingQuery(parseListing({}))).toBe("")
  })
})

describe("filters", () => {
  it("should go back to page 1 when a facet is switched, and switch it back", () => {
    const once = toggleFacet(read("page=4"), "size", "M")
    expect(once).toMatchObject({ page: 1, facets: { size: ["M"] } })
    expect(toggleFacet(once, "size", "M").facets.size).toEqual([])
  })

  it("should name each active filter with the state without it", () => {
    const [size, price] = activeFilters(read("size=M&max=900"))
    expect(size).toMatchObject({ label: "Size: M", without: { max: 900, facets: { size: [] } } })
    expect(price).toMatchObject({
      label: "Up to ₹900",
      without: { max: null, facets: { size: ["M"] } },
    })
  })

  it("should keep the text and the order when all filters are cleared", () => {
    expect(listingQuery(clearFilters(read("q=dress&sort=new&size=M&min=5&page=2")))).toBe(
      "?q=dress&sort=new"
    )
  })
})

describe("pageWindow", () => {
  it.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [5, 9, [1, null, 4, 5, 6, null, 9]],
    [9, 9, [1, null, 8, 9]],
  ])("should show the pages around %p of %p", (page, pages, expected) => {
    expect(pageWindow(page, pages)).toEqual(expected)
  })
})
