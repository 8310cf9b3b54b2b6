import { PAYOUT_STATUSES } from "./types"

/** What the address bar keeps of the list, so that it survives going back. */
export const PAYOUT_FILTERS = ["q", "status", "source", "method"] as const

export type PayoutFilterName = (typeof PAYOUT_FILTERS)[number]
export type PayoutFilters = Partial<Record<PayoutFilterName, string>>

/** In the place of a status: whatever it is, paid or not. */
export const ANY_STATUS = "all"

const OPEN = PAYOUT_STATUSES.filter((status) => status !== "paid")

/** The query of the list's route. Without a status it is the worklist: what is not paid yet. */
export const payoutQuery = (
  { status, ...filters }: PayoutFilters,
  page: number,
  pageSize: number
): string => {
  const query = new URLSearchParams({
    limit: String(pageSize),
    offset: String(page * pageSize),
    ...filters,
  })
  const wanted: readonly string[] = status ? [status] : OPEN
  if (status !== ANY_STATUS) {
    wanted.forEach((one) => query.append("status[]", one))
  }
  return query.toString()
}
