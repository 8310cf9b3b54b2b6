import Link from "next/link"

import {
  activeFilters,
  clearFilters,
  listingQuery,
  PAGE_SIZE,
  pageWindow,
  type ListingState,
} from "@/lib/listing-url"
import type { Listing as ListingData } from "@/lib/types"
import { ProductCard } from "../product/product-card"
import { EmptyState } from "../ui/states"
import { Filters } from "./filters"
import { FilterDrawer } from "./filter-drawer"
import { SortSelect } from "./sort-select"

type ListingProps = { base: string; state: ListingState; listing: ListingData }

/** A page of products with its filters. Every filter is a link, so the address is the whole state. */
export function Listing({ base, state, listing }: ListingProps) {
  const href = (next: ListingState) => base + listingQuery(next)
  const active = activeFilters(state)
  const pages = Math.max(1, Math.ceil(listing.count / PAGE_SIZE))
  return (
    <div className="grid gap-10 lg:grid-cols-[15rem_1fr] lg:gap-12">
      <aside aria-label="Filters" className="hidden lg:block">
        <Filters base={base} state={state} facets={listing.facets} />
      </aside>
      <section aria-label="Products">
        <div className="mb-5 flex flex-wrap items-center justify-between gap-3">
          <p className="text-sm text-muted" role="status" data-testid="listing-count">
            {listing.count.toLocaleString("en-IN")} {listing.count === 1 ? "piece" : "pieces"}
          </p>
          <div className="flex items-center gap-2">
            <FilterDrawer active={active.length} count={listing.count}>
              <Filters base={base} state={state} facets={listing.facets} />
            </FilterDrawer>
            <SortSelect base={base} state={state} />
          </div>
        </div>
        {active.length > 0 && (
          <ul aria-label="Filters in force" className="mb-6 flex flex-wrap items-center gap-2">
            {active.map(({ label, without }) => (
              <li key={label}>
                <Link
                  href={href(without)}
                  className="inline-flex min-h-9 items-center gap-2 rounded-full bg-ink px-3.5 text-[13px] text-paper hover:bg-cocoa"
                  data-testid="active-filter"
                >
                  {label}
                  <span aria-hidden>×</span>
                  <span className="sr-only">(remove)</span>
                </Link>
              </li>
            ))}
            <li>
              <Link
                href={href(clearFilters(state))}
                className="link px-2 text-[13px]"
                data-testid="clear-filters"
              >
                Clear all
              </Link>
            </li>
          </ul>
        )}
        {listing.products.length === 0 ? (
          <EmptyState
            title="Nothing matches"
            action={{
              href: active.length ? href(clearFilters(state)) : "/",
              label: active.length ? "Clear the filters" : "Back to the shop",
            }}
          >
            {active.length
              ? "Take a filter away and more will appear."
              : "Try another word, or fewer of them."}
          </EmptyState>
        ) : (
          <ul
            className="grid grid-cols-2 gap-x-3 gap-y-9 md:grid-cols-3 md:gap-x-5 md:gap-y-12 xl:grid-cols-4"
            data-testid="product-grid"
          >
            {listing.products.map((product, index) => (
              <li key={product.id}>
                <ProductCard
                  product={product}
                  eager={index < 4}
                  sizes="(min-width: 80rem) 17rem, (min-width: 48rem) 30vw, 50vw"
                />
              </li>
            ))}
          </ul>
        )}
        {pages > 1 && <Pagination state={state} pages={pages} href={href} />}
      </section>
    </div>
  )
}

type PaginationProps = { state: ListingState; pages: number; href: (state: ListingState) => string }

function Pagination({ state, pages, href }: PaginationProps) {
  const arrow = "grid h-11 place-items-center rounded-full px-4 text-sm font-semibold hover:bg-sand"
  return (
    <nav aria-label="Pages" className="mt-14 flex items-center justify-center gap-1">
      {state.page > 1 && (
        <Link rel="prev" href={href({ ...state, page: state.page - 1 })} className={arrow}>
          Previous
        </Link>
      )}
      {pageWindow(state.page, pages).map((page, index) =>
        page === null ? (
          <span key={`gap-${index}`} className="px-1 text-muted">
            …
          </span>
        ) : (
          <Link
            key={page}
            href={href({ ...state, page })}
            aria-label={`Page ${page}`}
            aria-current={page === state.page ? "page" : undefined}
            className="grid size-11 place-items-center rounded-full text-sm tabular-nums hover:bg-sand aria-[current=page]:bg-ink aria-[current=page]:text-paper"
          >
            {page}
          </Link>
        )
      )}
      {state.page < pages && (
        <Link
          rel="next"
          href={href({ ...state, page: state.page + 1 })}
          className={arrow}
          data-testid="next-page"
        >
          Next
        </Link>
      )}
    </nav>
  )
}
