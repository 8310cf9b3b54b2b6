import { Container, Heading, Text } from "@medusajs/ui"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { PAGE_SIZE, Pagination } from "../../lib/pagination"
import { adminFetch } from "../../lib/sdk"
import { ListState } from "../../lib/state"
import type { Page, UnfulfillableLine } from "../../lib/types"
import { UnfulfillableLines } from "../../lib/unfulfillable-lines"

/** Items nobody took, over all orders. */
export const UnfulfillableSection = () => {
  const [page, setPage] = useState(0)
  const query = `resolved=false&order=created_at&limit=${PAGE_SIZE}&offset=${page * PAGE_SIZE}`
  const { data, isLoading, error } = useQuery({
    queryKey: ["unfulfillable-lines", "open", page],
    placeholderData: keepPreviousData,
    queryFn: () =>
      adminFetch<Page<"unfulfillable_lines", UnfulfillableLine>>(
        `/admin/unfulfillable-lines?${query}`
      ),
  })
  const lines = data?.unfulfillable_lines ?? []
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">Items nobody can supply</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          Give the money back, or ask the suppliers once more.
        </Text>
      </div>
      <ListState
        isLoading={isLoading}
        error={error}
        isEmpty={lines.length === 0}
        empty="Every item of every order has a supplier."
      />
      {lines.length > 0 && (
        <>
          <UnfulfillableLines lines={lines} withOrder />
          <Pagination count={data?.count ?? 0} page={page} onPage={setPage} />
        </>
      )}
    </Container>
  )
}
