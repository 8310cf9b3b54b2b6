import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ArrowPath } from "@medusajs/icons"
import { Button, Container, Heading, Input, Select, Text } from "@medusajs/ui"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { Link } from "react-router-dom"
import { FeedTable } from "../../components/feed-table"
import type { Feed } from "../../lib/feed"
import { label } from "../../lib/format"
import { PAGE_SIZE, Pagination } from "../../lib/pagination"
import { adminFetch } from "../../lib/sdk"
import { ListState } from "../../lib/state"
import type { Page } from "../../lib/types"

const ALL = "all"

const FeedsPage = () => {
  const [page, setPage] = useState(0)
  const [search, setSearch] = useState("")
  const [state, setState] = useState(ALL)
  const query = new URLSearchParams({ limit: `${PAGE_SIZE}`, offset: `${page * PAGE_SIZE}` })
  if (search) {
    query.set("q", search)
  }
  if (state !== ALL) {
    query.set("state", state)
  }
  const { data, isLoading, error } = useQuery({
    queryKey: ["feeds", query.toString()],
    placeholderData: keepPreviousData,
    queryFn: () => adminFetch<Page<"feeds", Feed>>(`/admin/feeds?${query}`),
  })
  const feeds = data?.feeds ?? []
  const change = (apply: () => void) => {
    apply()
    setPage(0)
  }

  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div>
          <Heading>Feeds</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            Suppliers’ files of stock and costs, by upload or fetched on a schedule.
          </Text>
        </div>
        <div className="flex gap-2">
          <Input
            type="search"
            size="small"
            placeholder="Name"
            aria-label="Search feeds"
            value={search}
            onChange={(event) => change(() => setSearch(event.target.value))}
          />
          <Select size="small" value={state} onValueChange={(to) => change(() => setState(to))}>
            <Select.Trigger aria-label="State">
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              <Select.Item value={ALL}>All states</Select.Item>
              {["new", "good", "failing", "stale"].map((one) => (
                <Select.Item key={one} value={one}>
                  {label(one)}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
          <Button size="small" variant="secondary" asChild>
            <Link to="/feeds/new">New feed</Link>
          </Button>
        </div>
      </div>
      <ListState
        isLoading={isLoading}
        error={error}
        isEmpty={feeds.length === 0}
        empty="No feeds here. A feed keeps a supplier's stock and costs up to date by itself."
      />
      {feeds.length > 0 && (
        <>
          <FeedTable feeds={feeds} />
          <Pagination count={data?.count ?? 0} page={page} onPage={setPage} />
        </>
      )}
    </Container>
  )
}

export const config = defineRouteConfig({ label: "Feeds", icon: ArrowPath })

export default FeedsPage
