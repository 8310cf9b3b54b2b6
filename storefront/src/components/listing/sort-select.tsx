"use client"

import { useRouter } from "next/navigation"
import { useTransition } from "react"

import { listingQuery, SORTS, type ListingState, type SortValue } from "@/lib/listing-url"

/** The order of a listing; a form with a button where JavaScript is missing. */
export function SortSelect({ base, state }: { base: string; state: ListingState }) {
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  const kept = new URLSearchParams(listingQuery({ ...state, page: 1, sort: null }))
  return (
    <form action={base} className={pending ? "opacity-60" : ""}>
      {[...kept].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label className="flex h-11 items-center gap-1 rounded-full border border-[#c9bbaa] pl-4 text-sm focus-within:border-ink">
        <span className="sr-only sm:not-sr-only sm:text-muted">Sort</span>
        <select
          key={state.sort ?? ""}
          name="sort"
          defaultValue={state.sort ?? ""}
          onChange={(event) => {
            const sort = (event.target.value || null) as SortValue | null
            startTransition(() => router.push(base + listingQuery({ ...state, page: 1, sort })))
          }}
          className="h-full max-w-44 rounded-full bg-transparent pr-3 font-medium"
          data-testid="sort-select"
        >
          {!state.sort && <option value="">{state.q ? "Best match" : "Most loved"}</option>}
          {SORTS.filter((option) => state.sort || state.q || option.value !== "popular").map(
            (option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            )
          )}
        </select>
      </label>
      <noscript>
        <button type="submit">Sort</button>
      </noscript>
    </form>
  )
}
