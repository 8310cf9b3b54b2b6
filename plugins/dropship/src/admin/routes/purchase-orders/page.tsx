import { defineRouteConfig } from "@medusajs/admin-sdk"
import { DocumentText } from "@medusajs/icons"
import { Container, Heading, Input, Select, Text } from "@medusajs/ui"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { label } from "../../lib/format"
import { PAGE_SIZE, Pagination } from "../../lib/pagination"
import { PurchaseOrderTable } from "../../lib/purchase-order-table"
import { adminFetch } from "../../lib/sdk"
import { ListState } from "../../lib/state"
import { STATUSES } from "../../lib/types"
import type { Page, PurchaseOrder } from "../../lib/types"

const ALL = "all"

const PurchaseOrdersPage = () => {
  const [page, setPage] = useState(0)
  const [status, setStatus] = useState<string>(ALL)
  const [search, setSearch] = useState("")
  const query = new URLSearchParams({ limit: `${PAGE_SIZE}`, offset: `${page * PAGE_SIZE}` })
  if (status !== ALL) {
    query.set("status", status)
  }
  if (search) {
    query.set("q", search)
  }
  const { data, isLoading, error } = useQuery({
    queryKey: ["purchase-orders", query.toString()],
    placeholderData: keepPreviousData,
    queryFn: () =>
      adminFetch<Page<"purchase_orders", PurchaseOrder>>(`/admin/purchase-orders?${query}`),
  })
  const orders = data?.purchase_orders ?? []
  const change = (apply: () => void) => {
    apply()
    setPage(0)
  }

  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div>
          <Heading>Purchase orders</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            What the shop buys from each supplier for each order.
          </Text>
        </div>
        <div className="flex gap-2">
          <Input
            type="search"
            size="small"
            placeholder="Number"
            aria-label="Search by number"
            value={search}
            onChange={(event) => change(() => setSearch(event.target.value))}
          />
          <Select size="small" value={status} onValueChange={(to) => change(() => setStatus(to))}>
            <Select.Trigger aria-label="Status">
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              <Select.Item value={ALL}>All statuses</Select.Item>
              {STATUSES.map((one) => (
                <Select.Item key={one} value={one}>
                  {label(one)}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
        </div>
      </div>
      <ListState
        isLoading={isLoading}
        error={error}
        isEmpty={orders.length === 0}
        empty="No purchase orders here. They appear as soon as an order is placed."
      />
      {orders.length > 0 && (
        <>
          <PurchaseOrderTable orders={orders} />
          <Pagination count={data?.count ?? 0} page={page} onPage={setPage} />
        </>
      )}
    </Container>
  )
}

export const config = defineRouteConfig({ label: "Purchase orders", icon: DocumentText })

export default PurchaseOrdersPage
