import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useSearchParams } from "react-router-dom"
import { PAGE_SIZE } from "../../lib/pagination"
import { adminFetch } from "../../lib/sdk"
import type { Page, ReturnRequest } from "../../lib/types"

/** What the address bar keeps of the list, so that it survives going back. */
export const FILTER_NAMES = ["q", "status", "kind", "from", "to"] as const

export type FilterName = (typeof FILTER_NAMES)[number]
export type Filters = Partial<Record<FilterName, string>>

const DAY_MS = 86_400_000

/** Begin of a day in India, as an instant. */
const dayStart = (day: string, plusDays = 0): string =>
  new Date(Date.parse(`${day}T00:00:00+05:30`) + plusDays * DAY_MS).toISOString()

const toQuery = ({ from, to, ...filters }: Filters, page: number): URLSearchParams => {
  const query = new URLSearchParams({
    limit: String(PAGE_SIZE),
    offset: String(page * PAGE_SIZE),
  })
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

/** The list's state, which lives in the address bar, and what the API says to it. */
export const useBoard = () => {
  const [params, setParams] = useSearchParams()
  const page = Math.max(0, Number(params.get("page") ?? 1) - 1 || 0)
  const filters: Filters = Object.fromEntries(
    FILTER_NAMES.flatMap((name) => {
      const value = params.get(name)
      return value ? [[name, value]] : []
    })
  )
  const query = toQuery(filters, page).toString()
  const list = useQuery({
    queryKey: ["return-requests", "board", query],
    placeholderData: keepPreviousData,
    queryFn: () =>
      adminFetch<Page<"return_requests", ReturnRequest>>(`/admin/return-requests?${query}`),
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

  return {
    page,
    filters,
    list,
    change,
  }
}
