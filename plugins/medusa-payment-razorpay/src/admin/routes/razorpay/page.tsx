import { defineRouteConfig } from "@medusajs/admin-sdk"
import { CreditCard } from "@medusajs/icons"
import { Container, Heading, Skeleton, Table, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { ModeBadge } from "../../components/mode-badge"
import { sdk } from "../../lib/sdk"
import type { ReconciliationAnswer } from "../../lib/razorpay"
import { EntryTable } from "./entry-table"
import { Figures } from "./figures"

const PAGE_SIZE = 50
/** Actions are carried out by jobs, so the page looks again by itself. */
const REFRESH_MS = 10_000

const AllIsWell = () => (
  <div className="flex flex-col items-center gap-1 px-6 py-12">
    <Text weight="plus">All is well</Text>
    <Text size="small" className="text-ui-fg-subtle text-center">
      Every captured payment is an order or a refund, and the amounts agree to the paisa.
    </Text>
  </div>
)

const RazorpayPage = () => {
  const [page, setPage] = useState(0)
  const { data, isLoading, error } = useQuery({
    queryKey: ["razorpay-reconciliation", page],
    queryFn: () =>
      sdk.client.fetch<ReconciliationAnswer>("/admin/razorpay/reconciliation", {
        query: { limit: PAGE_SIZE, offset: page * PAGE_SIZE },
      }),
    refetchInterval: REFRESH_MS,
  })
  const pages = Math.max(1, Math.ceil((data?.count ?? 0) / PAGE_SIZE))
  // What was dealt with leaves the list, and may take the last page with it.
  if (data && page > 0 && page >= pages) {
    setPage(pages - 1)
  }
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <div className="flex items-center gap-2">
          <Heading>Razorpay</Heading>
          {data && <ModeBadge mode={data.mode} />}
        </div>
        <Text size="small" className="text-ui-fg-subtle">
          Payments that are neither an order nor a refund, refunds that failed, and amounts that
          differ.
        </Text>
      </div>
      {isLoading && (
        <div className="flex flex-col gap-2 px-6 py-4" aria-label="Loading">
          <Skeleton className="h-16 w-full" />
          <Skeleton className="h-8 w-full" />
        </div>
      )}
      {error && (
        <Text className="px-6 py-8" role="alert">
          {error.message}
        </Text>
      )}
      {data && <Figures totals={data.totals} />}
      {data && data.count === 0 && <AllIsWell />}
      {data && data.count > 0 && (
        <>
          <EntryTable entries={data.payments} />
          <Table.Pagination
            count={data.count}
            pageSize={PAGE_SIZE}
            pageIndex={page}
            pageCount={pages}
            canPreviousPage={page > 0}
            canNextPage={page < pages - 1}
            previousPage={() => setPage(page - 1)}
            nextPage={() => setPage(page + 1)}
          />
        </>
      )}
    </Container>
  )
}

export const config = defineRouteConfig({ label: "Razorpay", icon: CreditCard })

export default RazorpayPage
