import { defineRouteConfig } from "@medusajs/admin-sdk"
import { TruckFast } from "@medusajs/icons"
import { Button, Container, Heading, Select, Skeleton, Table, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { Link } from "react-router-dom"
import { sdk } from "../../lib/sdk"
import { inIndia, ShipmentStatusBadge } from "../../lib/shipment"
import type { AdminShipment } from "../../lib/shipment"
import { useShipmentActions } from "../../lib/use-shipment-actions"

const PAGE = 20
const FILTERS = [
  { value: "all", label: "All parcels" },
  { value: "failed", label: "Booking stopped" },
  { value: "pending", label: "Being booked" },
  { value: "in_transit", label: "On the way" },
  { value: "undelivered", label: "Not delivered" },
  { value: "rto_initiated", label: "Coming back" },
  { value: "delivered", label: "Delivered" },
]

type Page = { shipments: AdminShipment[]; count: number }

const ShipmentsPage = () => {
  const [status, setStatus] = useState("all")
  const [page, setPage] = useState(0)
  const actions = useShipmentActions()
  const { data, isLoading, isError } = useQuery({
    queryKey: ["shipments", "list", status, page],
    queryFn: () =>
      sdk.client.fetch<Page>("/admin/shipments", {
        query: { limit: PAGE, offset: page * PAGE, ...(status === "all" ? {} : { status }) },
      }),
    refetchInterval: 15_000,
  })
  const shipments = data?.shipments ?? []
  const pages = Math.ceil((data?.count ?? 0) / PAGE)

  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div>
          <Heading>Parcels</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            One parcel per purchase order, from each supplier’s own address. Times are IST.
          </Text>
        </div>
        <Select
          value={status}
          onValueChange={(value) => {
            setStatus(value)
            setPage(0)
          }}
        >
          <Select.Trigger className="w-48" aria-label="Status">
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            {FILTERS.map((filter) => (
              <Select.Item key={filter.value} value={filter.value}>
                {filter.label}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      </div>
      {isLoading && (
        <div className="flex flex-col gap-2 px-6 py-4">
          <Skeleton className="h-8 w-full" />
          <Skeleton className="h-8 w-full" />
        </div>
      )}
      {isError && <Text className="px-6 py-8">The parcels could not be loaded.</Text>}
      {!isLoading && !isError && !shipments.length && (
        <Text className="text-ui-fg-subtle px-6 py-12 text-center">No parcels here.</Text>
      )}
      {shipments.length > 0 && (
        <Table>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>Parcel</Table.HeaderCell>
              <Table.HeaderCell>Status</Table.HeaderCell>
              <Table.HeaderCell>Courier</Table.HeaderCell>
              <Table.HeaderCell>Next action</Table.HeaderCell>
              <Table.HeaderCell>Created</Table.HeaderCell>
              <Table.HeaderCell />
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {shipments.map((shipment) => (
              <Table.Row key={shipment.id}>
                <Table.Cell>
                  <Link className="text-ui-fg-interactive" to={`/orders/${shipment.order_id}`}>
                    {shipment.reference}
                  </Link>
                </Table.Cell>
                <Table.Cell>
                  <ShipmentStatusBadge status={shipment.status} />
                </Table.Cell>
                <Table.Cell>
                  {shipment.courier_name ?? "–"} {shipment.awb}
                </Table.Cell>
                <Table.Cell className="max-w-md truncate" title={shipment.failure?.message}>
                  {shipment.failure?.next_action ?? shipment.attention ?? "–"}
                </Table.Cell>
                <Table.Cell>{inIndia(shipment.created_at)}</Table.Cell>
                <Table.Cell className="text-right">
                  {shipment.failure && (
                    <Button
                      size="small"
                      variant="secondary"
                      isLoading={actions.isPending}
                      onClick={() => actions.mutate({ id: shipment.id, action: "retry" })}
                    >
                      Try again
                    </Button>
                  )}
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
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
    </Container>
  )
}

export const config = defineRouteConfig({ label: "Parcels", icon: TruckFast })

export default ShipmentsPage
