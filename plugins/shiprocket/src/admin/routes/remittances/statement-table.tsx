import { Button, Table, Text, toast } from "@medusajs/ui"
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { Link } from "react-router-dom"
import { sdk } from "../../lib/sdk"
import { inIndia, rupees } from "../../lib/shipment"
import { ListState, Pager } from "./parts"
import { PAGE, REMITTANCE_KEY } from "./remittance"
import type { Counts, StatementPage } from "./remittance"

const oddities = (counts: Counts): string =>
  (["short", "over", "unknown", "repeated"] as const)
    .filter((state) => counts[state])
    .map((state) => `${counts[state]} ${state}`)
    .join(", ") || "–"

/** Statements that were imported, newest first. */
export const StatementTable = () => {
  const [page, setPage] = useState(0)
  const client = useQueryClient()
  const { data, isLoading, error } = useQuery({
    queryKey: [REMITTANCE_KEY, "statements", page],
    placeholderData: keepPreviousData,
    queryFn: () =>
      sdk.client.fetch<StatementPage>("/admin/remittances", {
        query: { limit: PAGE, offset: page * PAGE },
      }),
  })
  const match = useMutation({
    mutationFn: () =>
      sdk.client.fetch<{ changed: number }>("/admin/remittances/match", { method: "POST" }),
    onSuccess: ({ changed }) => {
      toast.success(changed ? `${changed} rows changed` : "Nothing new to match")
      return client.invalidateQueries({ queryKey: [REMITTANCE_KEY] })
    },
    onError: (failure) => toast.error(failure.message),
  })
  const statements = data?.remittances ?? []
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-3">
        <Text size="small" className="text-ui-fg-subtle">
          {data
            ? `Remitted so far ${rupees(Number(data.totals.remitted))}, charges ${rupees(Number(data.totals.charges))}`
            : ""}
        </Text>
        <Button
          size="small"
          variant="secondary"
          isLoading={match.isPending}
          onClick={() => match.mutate()}
        >
          Match again
        </Button>
      </div>
      <ListState
        isLoading={isLoading}
        error={error}
        isEmpty={!statements.length}
        empty="No statement was imported yet."
      />
      {statements.length > 0 && (
        <Table>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>File</Table.HeaderCell>
              <Table.HeaderCell>Imported</Table.HeaderCell>
              <Table.HeaderCell>Rows</Table.HeaderCell>
              <Table.HeaderCell>Matched</Table.HeaderCell>
              <Table.HeaderCell>To look at</Table.HeaderCell>
              <Table.HeaderCell className="text-right">Charges</Table.HeaderCell>
              <Table.HeaderCell className="text-right">Remitted</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {statements.map((statement) => (
              <Table.Row key={statement.id}>
                <Table.Cell>
                  <Link className="text-ui-fg-interactive" to={`/remittances/${statement.id}`}>
                    {statement.file_name}
                  </Link>
                </Table.Cell>
                <Table.Cell>{inIndia(statement.created_at)}</Table.Cell>
                <Table.Cell>{statement.row_count}</Table.Cell>
                <Table.Cell>{statement.counts.matched}</Table.Cell>
                <Table.Cell>{oddities(statement.counts)}</Table.Cell>
                <Table.Cell className="text-right">{rupees(statement.charges)}</Table.Cell>
                <Table.Cell className="text-right">{rupees(statement.remitted)}</Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      )}
      <Pager count={data?.count ?? 0} page={page} onPage={setPage} />
    </>
  )
}
