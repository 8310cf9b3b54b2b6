import { Check } from "lucide-react"
import Link from "next/link"

import { compareSizes, slug, swatch } from "@/lib/garment"
import {
  DISCOUNT_STEPS,
  LISTING_FACETS,
  listingQuery,
  toggleFacet,
  type FacetParam,
  type ListingState,
} from "@/lib/listing-url"
import { sentenceCase } from "@/lib/format"
import type { FacetValue } from "@/lib/types"
import { LinkPending } from "../ui/link-pending"

type FiltersProps = { base: string; state: ListingState; facets: Record<string, FacetValue[]> }

/** The filters of a listing. Links and one form: they work before, and without, JavaScript. */
export function Filters({ base, state, facets }: FiltersProps) {
  const href = (next: ListingState) => base + listingQuery(next)
  return (
    <div className="space-y-7">
      {LISTING_FACETS.map(({ param, field, label }) => {
        const values = withChosen(facets[field] ?? [], state.facets[param])
        if (values.length === 0) return null
        const toggle = (value: string) => href(toggleFacet(state, param, value))
        return (
          <section key={param} aria-label={label}>
            <h3 className="eyebrow mb-3 text-muted">{label}</h3>
            {param === "size" ? (
              <SizeLinks values={values} chosen={state.facets.size} href={toggle} />
            ) : (
              <ValueLinks
                param={param}
                values={values}
                chosen={state.facets[param]}
                href={toggle}
              />
            )}
          </section>
        )
      })}
      <PriceForm base={base} state={state} />
      <section aria-label="Discount">
        <h3 className="eyebrow mb-3 text-muted">Discount</h3>
        <ul>
          {DISCOUNT_STEPS.map((step) => (
            <li key={step}>
              <CheckLink
                href={href({ ...state, page: 1, discount: state.discount === step ? null : step })}
                on={state.discount === step}
                label={`${step}% off or more`}
              />
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

/** A chosen value stays visible even when nothing matches it any more, or it could not be taken away. */
function withChosen(values: FacetValue[], chosen: string[]): FacetValue[] {
  const missing = chosen.filter((value) => !values.some((entry) => entry.value === value))
  return [...values, ...missing.map((value) => ({ value, count: 0 }))]
}

type LinksProps = { values: FacetValue[]; chosen: string[]; href: (value: string) => string }

function SizeLinks({ values, chosen, href }: LinksProps) {
  const sorted = [...values].sort((a, b) => compareSizes(a.value, b.value))
  return (
    <ul className="flex flex-wrap gap-2">
      {sorted.map(({ value, count }) => (
        <li key={value}>
          <Link
            href={href(value)}
            scroll={false}
            aria-current={chosen.includes(value) ? "true" : undefined}
            aria-label={`Size ${value}, ${count} pieces`}
            className="grid h-11 min-w-12 place-items-center rounded-md border border-[#c9bbaa] px-2.5 text-sm hover:border-ink aria-[current]:border-ink aria-[current]:bg-ink aria-[current]:text-paper"
            data-testid={`filter-size-${value}`}
          >
            {value}
          </Link>
        </li>
      ))}
    </ul>
  )
}

function ValueLinks({ param, values, chosen, href }: LinksProps & { param: FacetParam }) {
  return (
    <ul className="max-h-72 overflow-y-auto">
      {values.map(({ value, count }) => (
        <li key={value}>
          <CheckLink
            href={href(value)}
            on={chosen.includes(value)}
            label={sentenceCase(value)}
            count={count}
            color={param === "color" ? swatch(value) : undefined}
            testId={`filter-${param}-${slug(value)}`}
          />
        </li>
      ))}
    </ul>
  )
}

type CheckLinkProps = {
  href: string
  on: boolean
  label: string
  count?: number
  color?: string
  testId?: string
}

function CheckLink({ href, on, label, count, color, testId }: CheckLinkProps) {
  return (
    <Link
      href={href}
      scroll={false}
      aria-current={on ? "true" : undefined}
      className="group flex min-h-10 items-center gap-3 text-[15px] hover:text-rani"
      data-testid={testId}
    >
      <span
        aria-hidden
        className={`grid size-[1.15rem] shrink-0 place-items-center rounded-[3px] border ${on ? "border-ink bg-ink text-paper" : "border-[#b5a594] group-hover:border-ink"}`}
      >
        {on && <Check className="size-3.5" strokeWidth={3} />}
      </span>
      {color && (
        <span
          aria-hidden
          className="size-4 shrink-0 rounded-full ring-1 ring-ink/15"
          style={{ background: color }}
        />
      )}
      <span className="min-w-0 flex-1 truncate">{label}</span>
      <LinkPending />
      {count !== undefined && (
        <span className="text-xs text-muted tabular-nums">{count.toLocaleString("en-IN")}</span>
      )}
    </Link>
  )
}

function PriceForm({ base, state }: { base: string; state: ListingState }) {
  const kept = new URLSearchParams(listingQuery({ ...state, page: 1, min: null, max: null }))
  return (
    <section aria-label="Price">
      <h3 className="eyebrow mb-3 text-muted">Price</h3>
      <form action={base} className="flex items-center gap-2">
        {[...kept].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <PriceInput
          name="min"
          label="Lowest price in rupees"
          placeholder="₹ Min"
          value={state.min}
        />
        <span aria-hidden className="text-muted">
          –
        </span>
        <PriceInput
          name="max"
          label="Highest price in rupees"
          placeholder="₹ Max"
          value={state.max}
        />
        <button
          type="submit"
          className="grid h-11 shrink-0 place-items-center rounded-md bg-ink px-3.5 text-sm font-semibold text-paper hover:bg-cocoa"
        >
          Go
        </button>
      </form>
    </section>
  )
}

type PriceInputProps = { name: string; label: string; placeholder: string; value: number | null }

function PriceInput({ name, label, placeholder, value }: PriceInputProps) {
  return (
    <input
      name={name}
      aria-label={label}
      placeholder={placeholder}
      defaultValue={value ?? ""}
      key={value}
      inputMode="numeric"
      pattern="[0-9]*"
      autoComplete="off"
      className="field h-11 min-h-0 min-w-0 px-2.5 text-base md:text-sm"
      data-testid={`filter-${name}`}
    />
  )
}
