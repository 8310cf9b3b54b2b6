import { defineRouteConfig } from "@medusajs/admin-sdk"
import { TruckFast } from "@medusajs/icons"
import { Badge, Button, Container, Heading, Skeleton, Table, Text } from "@medusajs/ui"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useCallback, useState } from "react"
import { useSearchParams } from "react-router-dom"
import { sdk } from "../../lib/sdk"
import type { AdminShipment } from "../../lib/shipment"
import { Choice, DIRECTIONS, PROBLEMS, SearchField, VIEWS } from "./filters"
import { ParcelDrawer } from "./parcel-drawer"
import { ParcelTable } from "./parcel-table"
import { RetryAll } from "./retry-all"

const PAGE = 20
const UNFILTERED = { view: "all", problem: "all", direction: "all", q: "" }

/** What a link to this page may narrow it to. */
const ONLY: Record<string, string> = {
  supplier_id: "One supplier",
  purchase_order_id: "One purchase order",
  return_request_id: "One return",
}

type Page = { shipments: AdminShipment[]; count: number }

const ShipmentsPage = () => {
  const [filters, setFilters] = useState(UNFILTERED)
  const [page, setPage] = useState(0)
  const [params, setParams] = useSearchParams()
  const only = Object.keys(ONLY).filter((name) => params.get(name))
  const query = {
    ...VIEWS[filters.view].query,
    ...PROBLEMS[filters.problem].query,
    ...DIRECTIONS[filters.direction].query,
    ...(filters.q ? { q: filters.q } : {}),
    ...Object.fromEntries(only.map((name) => [name, params.get(name)!])),
  }
  const { data, isLoading, error } = useQuery({
    queryKey: ["shipments", "list", query, page],
    queryFn: () =>
      sdk.client.fetch<Page>("/admin/shipments", {
        query: { limit: PAGE, offset: page * PAGE, ...query },
      }),
    placeholderData: keepPreviousData,
    refetchInterval: 15_000,
  })
  const narrow = useCallback((change: Partial<typeof UNFILTERED>) => {
    setFilters((current) => ({ ...current, ...change }))
    setPage(0)
  }, [])
  const search = useCallback((q: string) => narrow({ q }), [narrow])
  const set = (name: string, value: string | null) => {
    const next = new URLSearchParams(params)
    if (value) {
      next.set(name, value)
    } else {
      next.delete(name)
    }
    setParams(next)
  }
  const shipments = data?.shipments ?? []
  const pages = Math.ceil((data?.count ?? 0) / PAGE)
  const isFiltered = Object.keys(query).length > 0

  return (
    <Container className="divide-y p-0">
      <div className="flex flex-col gap-3 px-6 py-4">
        <div>
          <Heading>Parcels</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            One parcel per purchase order, from each supplier’s own address, and returns. Times are
            IST.
          </Text>
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <SearchField onSearch={search} />
          <Choice
            label="Status"
            value={filters.view}
            options={VIEWS}
            onChange={(view) => narrow({ view })}
          />
          <Choice
            label="Problem"
            value={filters.problem}
            options={PROBLEMS}
            onChange={(problem) => narrow({ problem })}
          />
          <Choice
            label="Direction"
            value={filters.direction}
            options={DIRECTIONS}
            onChange={(direction) => narrow({ direction })}
          />
          {only.map((name) => (
            <Badge key={name} size="small">
              {ONLY[name]}
              <Button size="small" variant="transparent" onClick={() => set(name, null)}>
                Show all
              </Button>
            </Badge>
          ))}
          {"failure_code" in query && shipments.length > 0 && (
            <RetryAll failureCode={String(query.failure_code)} />
          )}
        </div>
      </div>
      {isLoading && (
        <div className="flex flex-col gap-2 px-6 py-4" aria-label="Loading">
          <Skeleton className="h-8 w-full" />
          <Skeleton className="h-8 w-full" />
        </div>
      )}
      {error && (
        <Text role="alert" className="px-6 py-8">
          The parcels could not be loaded: {error.message}
        </Text>
      )}
      {!isLoading && !error && !shipments.length && (
        <Text className="text-ui-fg-subtle px-6 py-12 text-center">
          {isFiltered
            ? "No parcel is like that."
            : "No parcels yet. One is booked when a supplier takes an order."}
        </Text>
      )}
      {shipments.length > 0 && (
        <ParcelTable shipments={shipments} onOpen={(id) => set("parcel", id)} />
      )}
      {pages > 1 && (
        <Table.Pagination
          count={data?.count ?? 0}
          pageSize={PAGE}
          pageIndex={page}
          pageCount={pages}
          canPreviousPage={page > 0}
          canNextPage={page < pages - 1}
          previousPage={() => setPage(page - 1)}
          nextPage={() => setPage(page + 1)}
        />
      )}
      <ParcelDrawer id={params.get("parcel")} onClose={() => set("parcel", null)} />
    </Container>
  )
}

export const config = defineRouteConfig({ label: "Parcels", icon: TruckFast })

export default ShipmentsPage
