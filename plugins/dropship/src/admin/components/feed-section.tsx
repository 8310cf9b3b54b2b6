import { Button, Container, Heading } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { Link } from "react-router-dom"
import type { Feed } from "../lib/feed"
import { adminFetch } from "../lib/sdk"
import { ListState } from "../lib/state"
import type { Page } from "../lib/types"
import { FeedTable } from "./feed-table"

/** The feeds of one supplier, for the supplier's page. */
export const SupplierFeeds = ({ supplierId }: { supplierId: string }) => {
  const { data, isLoading, error } = useQuery({
    queryKey: ["feeds", "supplier", supplierId],
    queryFn: () =>
      adminFetch<Page<"feeds", Feed>>(`/admin/feeds?supplier_id=${supplierId}&limit=50&order=name`),
  })
  const feeds = data?.feeds ?? []
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between px-6 py-4">
        <Heading level="h2">Feeds</Heading>
        <Button size="small" variant="secondary" asChild>
          <Link to={`/feeds/new?supplier_id=${supplierId}`}>New feed</Link>
        </Button>
      </div>
      <ListState
        isLoading={isLoading}
        error={error}
        isEmpty={feeds.length === 0}
        empty="This supplier's stock is kept by hand. A feed does it by itself."
      />
      {feeds.length > 0 && <FeedTable feeds={feeds} withSupplier={false} />}
    </Container>
  )
}
