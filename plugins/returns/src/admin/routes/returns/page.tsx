import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ArrowUturnLeft } from "@medusajs/icons"
import { Button, Container, Heading, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { Pagination } from "../../lib/pagination"
import { ListState } from "../../lib/state"
import { ReturnFilters } from "./filters"
import { RequestTable } from "./request-table"
import { useBoard } from "./use-board"

const ReturnsPage = () => {
  const { page, filters, list, change } = useBoard()
  const requests = list.data?.return_requests ?? []
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div>
          <Heading>Returns</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            What shoppers send back or exchange. Refunds of cash are at Payouts.
          </Text>
        </div>
        <div className="flex gap-2">
          <Button size="small" variant="secondary" asChild>
            <Link to="/payouts?source=return">Payouts</Link>
          </Button>
          <Button size="small" variant="secondary" asChild>
            <Link to="/settings/returns">Rules</Link>
          </Button>
        </div>
      </div>
      <ReturnFilters filters={filters} onChange={change} />
      <ListState
        isLoading={list.isLoading}
        error={list.error}
        isEmpty={requests.length === 0}
        empty="No returns here. Shoppers ask for them from their order page."
      />
      {requests.length > 0 && (
        <>
          <RequestTable requests={requests} />
          <Pagination
            count={list.data?.count ?? 0}
            page={page}
            onPage={(to) => change({ page: to ? String(to + 1) : undefined })}
          />
        </>
      )}
    </Container>
  )
}

export const config = defineRouteConfig({ label: "Returns", icon: ArrowUturnLeft })

export default ReturnsPage
