import { Container, Heading, Table } from "@medusajs/ui"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { isUnderWay } from "../lib/feed"
import type { FeedRun } from "../lib/feed"
import { label, when } from "../lib/format"
import { PAGE_SIZE, Pagination } from "../lib/pagination"
import { adminFetch } from "../lib/sdk"
import { ListState } from "../lib/state"
import type { Page } from "../lib/types"
import { RunStatusBadge } from "./feed-badges"

type Props = { feedId: string; selected: string | null; onSelect: (runId: string) => void }

const POLL_MS = 3_000

const number = (value: number | undefined): string => (value ?? 0).toLocaleString("en-IN")

/** Every run of a feed, newest first. */
export const FeedRuns = ({ feedId, selected, onSelect }: Props) => {
  const [page, setPage] = useState(0)
  const query = `limit=${PAGE_SIZE}&offset=${page * PAGE_SIZE}`
  const { data, isLoading, error } = useQuery({
    queryKey: ["feeds", "runs", feedId, page],
    placeholderData: keepPreviousData,
    queryFn: () => adminFetch<Page<"runs", FeedRun>>(`/admin/feeds/${feedId}/runs?${query}`),
    refetchInterval: ({ state }) => (state.data?.runs.some(isUnderWay) ? POLL_MS : false),
  })
  const runs = data?.runs ?? []
  return (
    <Container className="divide-y p-0">
      <Heading level="h2" className="px-6 py-4">
        Runs
      </Heading>
      <ListState
        isLoading={isLoading}
        error={error}
        isEmpty={runs.length === 0}
        empty="This feed has not run yet."
      />
      {runs.length > 0 && (
        <>
          <Table>
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell>Started</Table.HeaderCell>
                <Table.HeaderCell>By</Table.HeaderCell>
                <Table.HeaderCell>Status</Table.HeaderCell>
                <Table.HeaderCell>Rows</Table.HeaderCell>
                <Table.HeaderCell>New</Table.HeaderCell>
                <Table.HeaderCell>Changed</Table.HeaderCell>
                <Table.HeaderCell>Rejected</Table.HeaderCell>
                <Table.HeaderCell>Done</Table.HeaderCell>
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {runs.map((run) => (
                <Table.Row
                  key={run.id}
                  tabIndex={0}
                  aria-selected={run.id === selected}
                  className={`cursor-pointer ${run.id === selected ? "bg-ui-bg-highlight" : ""}`}
                  onClick={() => onSelect(run.id)}
                  onKeyDown={(event) => event.key === "Enter" && onSelect(run.id)}
                >
                  <Table.Cell>{when(run.created_at)}</Table.Cell>
                  <Table.Cell>
                    {label(run.trigger)}
                    {run.dry_run ? ", dry" : ""}
                  </Table.Cell>
                  <Table.Cell>
                    <RunStatusBadge run={run} />
                  </Table.Cell>
                  <Table.Cell>{number(run.counts?.rows)}</Table.Cell>
                  <Table.Cell>{number(run.counts?.create)}</Table.Cell>
                  <Table.Cell>{number(run.counts?.change)}</Table.Cell>
                  <Table.Cell>{number(run.counts?.reject)}</Table.Cell>
                  <Table.Cell>
                    {number(run.done)} of {number(run.total)}
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
