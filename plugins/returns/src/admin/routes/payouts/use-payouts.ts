import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useSearchParams } from "react-router-dom"
import { PAGE_SIZE } from "../../lib/pagination"
import { PAYOUT_FILTERS, payoutQuery } from "../../lib/payout-query"
import type { PayoutFilters } from "../../lib/payout-query"
import { adminFetch } from "../../lib/sdk"
import type { Page, Payout } from "../../lib/types"

/** The list's state, which lives in the address bar, and what the API says to it. */
export const usePayouts = () => {
  const [params, setParams] = useSearchParams()
  const page = Math.max(0, Number(params.get("page") ?? 1) - 1 || 0)
  const filters: PayoutFilters = Object.fromEntries(
    PAYOUT_FILTERS.flatMap((name) => {
      const value = params.get(name)
      return value ? [[name, value]] : []
    })
  )
  const query = payoutQuery(filters, page, PAGE_SIZE)
  const list = useQuery({
    queryKey: ["return-payouts", "list", query],
    placeholderData: keepPreviousData,
    queryFn: () => adminFetch<Page<"return_payouts", Payout>>(`/admin/return-payouts?${query}`),
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

  return { page, filters, list, change }
}
