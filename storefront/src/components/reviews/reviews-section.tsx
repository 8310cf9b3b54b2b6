import Link from "next/link"

import { optional } from "@/lib/data/client"
import { productReviews, reviewSummary } from "@/lib/data/reviews"
import { REVIEW_PAGE_SIZE, REVIEW_SORTS, reviewHref, type ReviewState } from "@/lib/review-url"
import type { Product } from "@/lib/types"
import { Stars } from "../ui/stars"
import { ReviewList } from "./review-list"
import { ReviewSummary } from "./review-summary"

/** The line under the title: stars, count, link down. Says nothing when there are no reviews or no answer. */
export async function RatingLine({ productId }: { productId: string }) {
  const summary = await optional(reviewSummary(productId), null)
  if (!summary || summary.count === 0) {
    return null
  }
  const { average, count } = summary
  return (
    <a
      href="#reviews"
      className="inline-flex items-center gap-2 text-sm hover:underline"
      data-testid="rating-line"
    >
      <Stars rating={average} />
      <span>
        {average.toFixed(1)} <span className="text-muted">({count.toLocaleString("en-IN")})</span>
      </span>
    </a>
  )
}

type ReviewsSectionProps = {
  product: Pick<Product, "id" | "handle" | "title" | "sizes">
  state: ReviewState
}

export async function ReviewsSection({ product, state }: ReviewsSectionProps) {
  const page = await optional(
    productReviews(product.id, {
      limit: state.page * REVIEW_PAGE_SIZE,
      offset: 0,
      rating: state.rating ?? undefined,
      size: state.size ?? undefined,
      sort: state.sort,
    }),
    null
  )
  if (!page) {
    return <p className="text-muted">Reviews are taking a rest. Please look in again later.</p>
  }
  if (page.summary.count === 0) {
    return (
      <p className="text-muted" data-testid="no-reviews">
        No reviews yet. Yours could be the first, once it has arrived.
      </p>
    )
  }
  const href = (next: Partial<ReviewState>) =>
    reviewHref(product.handle, { ...state, page: 1, ...next })
  return (
    <div className="grid gap-10 lg:grid-cols-[20rem_1fr] lg:gap-20">
      <ReviewSummary summary={page.summary} />
      <div>
        <div className="mb-7 space-y-4 border-b border-line pb-6">
          <Chips
            label="Stars"
            all={href({ rating: null })}
            chosen={state.rating === null ? null : String(state.rating)}
            entries={["5", "4", "3", "2", "1"].map((stars) => ({
              value: stars,
              label: `${stars} ★`,
              href: href({ rating: Number(stars) }),
            }))}
          />
          {product.sizes.length > 1 && (
            <Chips
              label="Size"
              all={href({ size: null })}
              chosen={state.size}
              entries={product.sizes.map((size) => ({
                value: size,
                label: size,
                href: href({ size }),
              }))}
            />
          )}
          <Chips
            label="Sort"
            chosen={state.sort}
            entries={REVIEW_SORTS.map(({ value, label }) => ({
              value,
              label,
              href: href({ sort: value }),
            }))}
          />
        </div>
        {page.reviews.length === 0 ? (
          <p className="text-muted">No review matches these filters.</p>
        ) : (
          <ReviewList reviews={page.reviews} />
        )}
        {page.count > page.reviews.length && (
          <Link
            href={href({ page: state.page + 1 })}
            scroll={false}
            className="btn btn-outline mt-4"
          >
            Show more
          </Link>
        )}
      </div>
    </div>
  )
}

type ChipsProps = {
  label: string
  all?: string
  chosen: string | null
  entries: { value: string; label: string; href: string }[]
}

function Chips({ label, all, chosen, entries }: ChipsProps) {
  const chip =
    "grid min-h-10 place-items-center rounded-full border border-[#c9bbaa] px-3.5 text-sm hover:border-ink aria-[current]:border-ink aria-[current]:bg-ink aria-[current]:text-paper"
  return (
    <nav
      aria-label={`Reviews by ${label.toLowerCase()}`}
      className="flex flex-wrap items-center gap-2"
    >
      <span className="w-12 text-sm text-muted">{label}</span>
      {all && (
        <Link
          href={all}
          scroll={false}
          aria-current={chosen === null ? "true" : undefined}
          className={chip}
        >
          All
        </Link>
      )}
      {entries.map((entry) => (
        <Link
          key={entry.value}
          href={entry.href}
          scroll={false}
          aria-current={chosen === entry.value ? "true" : undefined}
          className={chip}
        >
          {entry.label}
        </Link>
      ))}
    </nav>
  )
}
