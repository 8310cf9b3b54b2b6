import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Buildings } from "@medusajs/icons"
import { Button, Container, Heading, Input, Select, StatusBadge, Table, Text } from "@medusajs/ui"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { Link, useNavigate } from "react-router-dom"
import { ScoreBadge } from "../../components/score-badge"
import { money } from "../../lib/format"
import { PAGE_SIZE, Pagination } from "../../lib/pagination"
import { adminFetch } from "../../lib/sdk"
import { ListState } from "../../lib/state"
import { CHANNEL_LABELS, channelLabel } from "../../lib/supplier"
import type { SupplierRecord } from "../../lib/supplier"
import type { Page } from "../../lib/types"
import { SupplierModal } from "./form/supplier-modal"

const ANY = "any"

const Filter = ({
  label,
  value,
  options,
  onChange,
}: {
  label: string
  value: string
  options: Record<string, string>
  onChange: (value: string) => void
}) => (
  <Select size="small" value={value} onValueChange={onChange}>
    <Select.Trigger aria-label={label} className="w-40">
      <Select.Value />
    </Select.Trigger>
    <Select.Content>
      <Select.Item value={ANY}>{label}: any</Select.Item>
      {Object.entries(options).map(([option, text]) => (
        <Select.Item key={option} value={option}>
          {text}
        </Select.Item>
      ))}
    </Select.Content>
  </Select>
)

const SupplierRow = ({ supplier }: { supplier: SupplierRecord }) => {
  const navigate = useNavigate()
  return (
    <Table.Row className="cursor-pointer" onClick={() => navigate(`/suppliers/${supplier.id}`)}>
      <Table.Cell>
        <Link className="text-ui-fg-interactive" to={`/suppliers/${supplier.id}`}>
          {supplier.name}
        </Link>
      </Table.Cell>
      <Table.Cell>{supplier.code}</Table.Cell>
      <Table.Cell>
        {supplier.pickup_address.city}, {supplier.pickup_address.province}
      </Table.Cell>
      <Table.Cell>{channelLabel(supplier.channel)}</Table.Cell>
      <Table.Cell>
        <ScoreBadge score={supplier.score} />
      </Table.Cell>
      <Table.Cell>{supplier.open_purchase_orders}</Table.Cell>
      <Table.Cell>{supplier.balance === null ? "–" : money(Number(supplier.balance))}</Table.Cell>
      <Table.Cell>
        <StatusBadge color={supplier.active ? "green" : "grey"}>
          {supplier.active ? "Active" : "Inactive"}
        </StatusBadge>
      </Table.Cell>
    </Table.Row>
  )
}

const SuppliersPage = () => {
  const navigate = useNavigate()
  const [page, setPage] = useState(0)
  const [filters, setFilters] = useState({ q: "", channel: ANY, active: ANY })
  const [isCreating, setCreating] = useState(false)
  const query = new URLSearchParams({
    limit: `${PAGE_SIZE}`,
    offset: `${page * PAGE_SIZE}`,
    order: "name",
  })
  Object.entries(filters).forEach(([name, value]) => {
    if (value && value !== ANY) {
      query.set(name, value)
    }
  })
  const { data, isLoading, error } = useQuery({
    queryKey: ["suppliers", query.toString()],
    placeholderData: keepPreviousData,
    queryFn: () => adminFetch<Page<"suppliers", SupplierRecord>>(`/admin/suppliers?${query}`),
  })
  const suppliers = data?.suppliers ?? []
  const narrow = (change: Partial<typeof filters>) => {
    setFilters({ ...filters, ...change })
    setPage(0)
  }

  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-3 px-6 py-4">
        <div>
          <Heading>Suppliers</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            They own the stock and ship it. Each one is a stock location.
          </Text>
        </div>
        <Button size="small" variant="secondary" onClick={() => setCreating(true)}>
          New supplier
        </Button>
      </div>
      <div className="flex flex-wrap items-center gap-3 px-6 py-4">
        <Input
          type="search"
          size="small"
          placeholder="Name, code or e-mail"
          aria-label="Search suppliers"
          value={filters.q}
          onChange={(event) => narrow({ q: event.target.value })}
        />
        <Filter
          label="Channel"
          value={filters.channel}
          options={CHANNEL_LABELS}
          onChange={(channel) => narrow({ channel })}
        />
        <Filter
          label="Status"
          value={filters.active}
          options={{ true: "Active", false: "Inactive" }}
          onChange={(active) => narrow({ active })}
        />
      </div>
      <ListState
        isLoading={isLoading}
        error={error}
        isEmpty={suppliers.length === 0}
        empty="No suppliers here."
      />
      {suppliers.length > 0 && (
        <>
          <Table>
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell>Name</Table.HeaderCell>
                <Table.HeaderCell>Code</Table.HeaderCell>
                <Table.HeaderCell>Ships from</Table.HeaderCell>
                <Table.HeaderCell>Channel</Table.HeaderCell>
                <Table.HeaderCell>Score</Table.HeaderCell>
                <Table.HeaderCell>Open orders</Table.HeaderCell>
                <Table.HeaderCell>You owe</Table.HeaderCell>
                <Table.HeaderCell>Status</Table.HeaderCell>
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {suppliers.map((supplier) => (
                <SupplierRow key={supplier.id} supplier={supplier} />
              ))}
            </Table.Body>
          </Table>
          <Pagination count={data?.count ?? 0} page={page} onPage={setPage} />
        </>
      )}
      {isCreating && (
        <SupplierModal
          open
          onClose={() => setCreating(false)}
          onSaved={({ id }) => navigate(`/suppliers/${id}`)}
        />
      )}
    </Container>
  )
}

export const config = defineRouteConfig({ label: "Suppliers", icon: Buildings })

export default SuppliersPage
