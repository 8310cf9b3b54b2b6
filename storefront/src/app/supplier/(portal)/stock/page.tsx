import type { Metadata } from "next"
import Form from "next/form"
import Link from "next/link"

import { Pager, readPage } from "@/components/supplier/pager"
import { StockRow } from "@/components/supplier/stock-row"
import { listOwnListings, LISTINGS_PER_PAGE } from "@/lib/data/supplier-stock"
import { supplierWords } from "@/lib/data/supplier-session"
import { counted, fill } from "@/lib/supplier-text"

type PageProps = { searchParams: Promise<{ q?: string; page?: string }> }

const LONGEST_SEARCH = 100

export async function generateMetadata(): Promise<Metadata> {
  const { text } = await supplierWords()
  return { title: `${text.stock.title}, ${text.title}` }
}

export default async function SupplierStockPage({ searchParams }: PageProps) {
  const asked = await searchParams
  const q = (asked.q ?? "").trim().slice(0, LONGEST_SEARCH)
  const page = readPage(asked.page)
  const [{ listings, count }, { text }] = await Promise.all([
    listOwnListings(q, page),
    supplierWords(),
  ])
  const addressOf = (number: number) =>
    `/supplier/stock?${new URLSearchParams({ ...(q ? { q } : {}), page: String(number) }).toString()}`
  return (
    <>
      <div className="mb-3 flex items-baseline justify-between gap-3">
        <h1 className="text-2xl font-semibold">{text.stock.title}</h1>
        <p className="text-sm text-muted tabular-nums">{counted(text.stock.count, count)}</p>
      </div>
      <Form action="/supplier/stock" role="search" className="mb-2 flex gap-2">
        <input
          key={q}
          type="search"
          name="q"
          defaultValue={q}
          maxLength={LONGEST_SEARCH}
          placeholder={text.stock.searchHint}
          aria-label={`${text.stock.search}: ${text.stock.searchHint}`}
          className="field min-w-0 flex-1"
          data-testid="supplier-stock-search"
        />
        <button type="submit" className="btn btn-dark px-5" data-testid="supplier-stock-find">
          {text.stock.find}
        </button>
      </Form>
      {q && (
        <Link href="/supplier/stock" className="link inline-flex min-h-11 items-center text-sm">
          {text.stock.clear}
        </Link>
      )}
      {listings.length === 0 ? (
        <p className="py-10 text-center text-muted" data-testid="empty-state">
          {q ? fill(text.stock.nothingFound, { q }) : text.stock.empty}
        </p>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {listings.map((listing) => (
            <StockRow key={listing.id} listing={listing} />
          ))}
        </ul>
      )}
      <Pager
        text={text.pages}
        page={page}
        perPage={LISTINGS_PER_PAGE}
        count={count}
        hrefOf={addressOf}
      />
    </>
  )
}
