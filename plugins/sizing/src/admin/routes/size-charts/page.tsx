import { defineRouteConfig } from "@medusajs/admin-sdk"
import { SquaresPlus } from "@medusajs/icons"
import { Badge, Container, Heading, Skeleton, Table, Text } from "@medusajs/ui"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useNavigate } from "react-router-dom"
import { sdk } from "../../lib/sdk"
import { SCOPE_LABEL, type SizeChart } from "../../lib/types"

const PAGE_SIZE = 20

const SizeChartsPage = () => {
  const navigate = useNavigate()
  const [page, setPage] = useState(0)
  const { data, isLoading, isError } = useQuery({
    queryKey: ["size-charts", page],
    placeholderData: keepPreviousData,
    queryFn: () =>
      sdk.client.fetch<{ size_charts: SizeChart[]; count: number }>("/admin/size-charts", {
        query: { limit: PAGE_SIZE, offset: page * PAGE_SIZE },
      }),
  })
  const charts = data?.size_charts ?? []
  const pages = Math.max(1, Math.ceil((data?.count ?? 0) / PAGE_SIZE))

  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading>Size charts</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          A product uses its own chart, else its category’s, its brand’s, or the default.
        </Text>
      </div>
      {isLoading && (
        <div className="flex flex-col gap-2 px-6 py-4">
          <Skeleton className="h-8 w-full" />
          <Skeleton className="h-8 w-full" />
        </div>
      )}
      {isError && <Text className="px-6 py-8">The size charts could not be loaded.</Text>}
      {!isLoading && !isError && charts.length === 0 && (
        <Text className="text-ui-fg-subtle px-6 py-12 text-center">
          No size charts yet. Without one, shoppers get no size recommendation.
        </Text>
      )}
      {charts.length > 0 && (
        <>
          <Table>
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell>Name</Table.HeaderCell>
                <Table.HeaderCell>Applies to</Table.HeaderCell>
                <Table.HeaderCell>Measures</Table.HeaderCell>
                <Table.HeaderCell>Sizes</Table.HeaderCell>
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {charts.map((chart) => (
                <Table.Row
                  key={chart.id}
                  className="cursor-pointer"
                  onClick={() => navigate(`/size-charts/${chart.id}`)}
                >
                  <Table.Cell>{chart.name}</Table.Cell>
                  <Table.Cell>
                    <Badge size="2xsmall">{SCOPE_LABEL[chart.scope]}</Badge>{" "}
                    <Text as="span" size="small" className="text-ui-fg-subtle">
                      {chart.target}
                    </Text>
                  </Table.Cell>
                  <Table.Cell>{chart.basis === "body" ? "Body" : "Garment"}</Table.Cell>
                  <Table.Cell>
                    {[...chart.rows]
                      .sort((a, b) => a.rank - b.rank)
                      .map(({ size }) => size)
                      .join(", ")}
                  </Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
          <Table.Pagination
            count={data?.count ?? 0}
            pageSize={PAGE_SIZE}
            pageIndex={page}
            pageCount={pages}
            canPreviousPage={page > 0}
            canNextPage={page < pages - 1}
            previousPage={() => setPage((current) => current - 1)}
            nextPage={() => setPage((current) => current + 1)}
          />
        </>
      )}
    </Container>
  )
}

export const config = defineRouteConfig({ label: "Size charts", icon: SquaresPlus })

export default SizeChartsPage
