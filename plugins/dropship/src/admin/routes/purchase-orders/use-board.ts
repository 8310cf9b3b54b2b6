import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useSearchParams } from "react-router-dom"
import { WORKLIST } from "../../lib/attention"
import { PAGE_SIZE } from "../../lib/pagination"
import { adminFetch } from "../../lib/sdk"
import { STATUSES } from "../../lib/types"
import type { BoardCounts, Page, PurchaseOrder } from "../../lib/types"

/** What the address bar keeps of the board, so that it survives going back. */
export const FILTER_NAMES = [
  "q",
  "supplier_id",
  "channel",
  "payment_method",
  "attention",
  "from",
  "to",
] as const

export type FilterName = (typeof FILTER_NAMES)[number]
export type Filters = Partial<Record<FilterName, string>>

export const ALL = "all"
export const WORK = "worklist"

const DAY_MS = 86_400_000

/** Begin of a day in India, as an instant. */
const dayStart = (day: string, plusDays = 0): string =>
  new Date(Date.parse(`${day}T00:00:00+05:30`) + plusDays * DAY_MS).toISOString()

/** The filters as the API takes them, without status and page. */
const narrowing = ({ from, to, ...filters }: Filters): URLSearchParams => {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(filters)) {
    if (value) {
      query.set(name, value)
    }
  }
  if (from) {
    query.set("created_at[$gte]", dayStart(from))
  }
  if (to) {
    query.set("created_at[$lt]", dayStart(to, 1))
  }
  return query
}

/** The filters of what a tab shows. */
const tabQuery = (filters: Filters, tab: string): URLSearchParams => {
  const query = narrowing(filters)
  if (tab === WORK) {
    query.delete("attention")
    WORKLIST.forEach((kind) => query.append("attention[]", kind))
  } else if (tab !== ALL) {
    query.set("status", tab)
  }
  return query
}

const tabIn = (text: string | null): string =>
  text === WORK || STATUSES.some((status) => status === text) ? text! : ALL

/** The board's state, which lives in the address bar, and what the API says to it. */
export const useBoard = () => {
  const [params, setParams] = useSearchParams()
  const tab = tabIn(params.get("tab"))
  const page = Math.max(0, Number(params.get("page") ?? 1) - 1 || 0)
  const filters: Filters = Object.fromEntries(
    FILTER_NAMES.flatMap((name) => {
      const value = params.get(name)
      return value ? [[name, value]] : []
    })
  )
  const shown = tabQuery(filters, tab)
  const listed = new URLSearchParams(shown)
  listed.set("limit", String(PAGE_SIZE))
  listed.set("offset", String(page * PAGE_SIZE))

  const list = useQuery({
    queryKey: ["purchase-orders", "board", listed.toString()],
    placeholderData: keepPreviousData,
    queryFn: () =>
      adminFetch<Page<"purchase_orders", PurchaseOrder>>(`/admin/purchase-orders?${listed}`),
  })
  const counted = narrowing(filters).toString()
  const counts = useQuery({
    queryKey: ["purchase-orders", "counts", counted],
    placeholderData: keepPreviousData,
    queryFn: () => adminFetch<{ counts: BoardCounts }>(`/admin/purchase-orders/counts?${counted}`),
  })

  /** Any change but that of the page begins at the first page. */
  const change = (changes: Record<string, string | undefined>) =>
    setParams(
      (current) => {
        const next = new URLSearchParams(current)
        next.delete("page")
        for (const [name, value] of Object.entries(changes)) {
          if (value) {
            next.set(name, value)
          } else {
            next.delete(name)
          }
        }
        return next
      },
      { replace: true }
    )

  return { tab, page, filters, shown, list, counts: counts.data?.counts, change }
}
