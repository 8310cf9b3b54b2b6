import Link from "next/link"

import { fill, type SupplierText } from "@/lib/supplier-text"

type PagerProps = {
  text: SupplierText["pages"]
  page: number
  perPage: number
  count: number
  hrefOf: (page: number) => string
}

/** Back and forth through a list; nothing when it fits on one page. */
export function Pager({ text, page, perPage, count, hrefOf }: PagerProps) {
  const last = Math.max(1, Math.ceil(count / perPage))
  if (last === 1) {
    return null
  }
  const button = "btn btn-outline min-h-12 px-5"
  const position = fill(text.position, {
    from: (page - 1) * perPage + 1,
    to: Math.min(page * perPage, count),
    count: count.toLocaleString("en-IN"),
  })
  return (
    <nav aria-label={text.label} className="flex items-center justify-between gap-3 py-6">
      {page > 1 ? (
        <Link href={hrefOf(page - 1)} className={button} data-testid="supplier-previous">
          {text.previous}
        </Link>
      ) : (
        <span />
      )}
      <span className="text-center text-sm text-muted tabular-nums">{position}</span>
      {page < last ? (
        <Link href={hrefOf(page + 1)} className={button} data-testid="supplier-next">
          {text.next}
        </Link>
      ) : (
        <span />
      )}
    </nav>
  )
}

/** The page number of an address, from 1. */
export function readPage(value: string | string[] | undefined): number {
  const page = Number(Array.isArray(value) ? value[0] : value)
  return Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1
}
