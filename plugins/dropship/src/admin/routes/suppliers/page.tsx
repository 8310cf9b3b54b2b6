import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Buildings } from "@medusajs/icons"
import { Container, Heading, Input, StatusBadge, Table, Text } from "@medusajs/ui"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useNavigate } from "react-router-dom"
import { PAGE_SIZE, Pagination } from "../../lib/pagination"
import { adminFetch } from "../../lib/sdk"
import { ListState } from "../../lib/state"
import type { Page, Supplier } from "../../lib/types"

const SuppliersPage = () => {
  const navigate = useNavigate()
  const [page, setPage] = useState(0)
  const [search, setSearch] = useState("")
  const query = new URLSearchParams({ limit: `${PAGE_SIZE}`, offset: `${page * PAGE_SIZE}` })
  if (search) {
    query.set("q", search)
  }
  const { data, isLoading, error } = useQuery({
    queryKey: ["suppliers", query.toString()],
    placeholderData: keepPreviousData,
    queryFn: () => adminFetch<Page<"suppliers", Supplier>>(`/admin/suppliers?${query}`),
  })
  const suppliers = data?.suppliers ?? []

  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-3 px-6 py-4">
        <div>
          <Heading>Suppliers</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            They own the stock and ship it. Each one is a stock location.
          </Text>
        </div>
        <Input
          type="search"
          size="small"
          placeholder="Name, code or e-mail"
          aria-label="Search suppliers"
          value={search}
          onChange={(event) => {
            setSearch(event.target.value)
            setPage(0)
          }}
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
                <Table.HeaderCell>City</Table.HeaderCell>
                <Table.HeaderCell>Told by</Table.HeaderCell>
                <Table.HeaderCell>Answers within</Table.HeaderCell>
                <Table.HeaderCell>Status</Table.HeaderCell>
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {suppliers.map((supplier) => (
                <Table.Row
                  key={supplier.id}
                  className="cursor-pointer"
                  onClick={() => navigate(`/suppliers/${supplier.id}`)}
                >
                  <Table.Cell>{supplier.name}</Table.Cell>
                  <Table.Cell>{supplier.code}</Table.Cell>
                  <Table.Cell>{supplier.pickup_address.city}</Table.Cell>
                  <Table.Cell>{supplier.channel}</Table.Cell>
                  <Table.Cell>{supplier.answer_minutes} min</Table.Cell>
                  <Table.Cell>
                    <StatusBadge color={supplier.active ? "green" : "grey"}>
                      {supplier.active ? "Active" : "Inactive"}
                    </StatusBadge>
                  </Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
          <Pagination count={data?.count ?? 0} page={page} onPage={setPage} />
        </>
      )}
    </Container>
  )
}

export const config = defineRouteConfig({ label: "Suppliers", icon: Buildings })

export default SuppliersPage
