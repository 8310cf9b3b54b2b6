import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ArrowUturnLeft } from "@medusajs/icons"
import { Button, Container, Heading, Tabs, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { Pagination } from "../../lib/pagination"
import { ListState } from "../../lib/state"
import { ReturnFilters } from "./filters"
import { Payouts } from "./payouts"
import { RequestTable } from "./request-table"
import { useBoard } from "./use-board"

const ReturnsPage = () => {
  const { tab, page, filters, list, change } = useBoard()
  const requests = list.data?.return_requests ?? []
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div>
          <Heading>Returns</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            What shoppers send back or exchange, and the refunds paid by hand.
          </Text>
        </div>
        <Button size="small" variant="secondary" asChild>
          <Link to="/settings/returns">Rules</Link>
        </Button>
      </div>
      <Tabs value={tab} onValueChange={(to) => change({ tab: to === "payouts" ? to : undefined })}>
        <Tabs.List className="px-6 py-3">
          <Tabs.Trigger value="requests">Requests</Tabs.Trigger>
          <Tabs.Trigger value="payouts">Payouts</Tabs.Trigger>
        </Tabs.List>
        <Tabs.Content value="requests" className="divide-y">
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
        </Tabs.Content>
        <Tabs.Content value="payouts" className="divide-y">
          <Payouts />
        </Tabs.Content>
      </Tabs>
    </Container>
  )
}

export const config = defineRouteConfig({ label: "Returns", icon: ArrowUturnLeft })

export default ReturnsPage
