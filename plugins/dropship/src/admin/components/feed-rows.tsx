import { Button, Input, Table, Text } from "@medusajs/ui"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { download } from "../lib/download"
import { ROW_ACTIONS } from "../lib/feed"
import type { FeedRow, FeedRun, RowAction } from "../lib/feed"
import { label } from "../lib/format"
import { PAGE_SIZE, Pagination } from "../lib/pagination"
import { adminFetch } from "../lib/sdk"
import { ListState } from "../lib/state"
import type { Page } from "../lib/types"
import { RowActionBadge } from "./feed-badges"

const NAMES: Record<string, string> = {
  stock: "Stock",
  cost_price: "Cost",
  mrp: "MRP",
  lead_days: "Lead days",
  price: "Price",
  sellable: "For sale",
}

const Changes = ({ changes }: Pick<FeedRow, "changes">) => (
  <div className="flex flex-wrap gap-x-3">
    {Object.entries(changes).map(([field, [from, to]]) => (
      <Text key={field} as="span" size="xsmall">
        {NAMES[field] ?? label(field)}: {from === null ? "" : `${from} → `}
        <strong>{to ?? "–"}</strong>
      </Text>
    ))}
  </div>
)

/** The difference of a run, row by row: what becomes of each row, and why. */
export const FeedRows = ({ run }: { run: FeedRun }) => {
  const [action, setAction] = useState<RowAction | null>(null)
  const [search, setSearch] = useState("")
  const [page, setPage] = useState(0)
  const path = `/admin/feeds/${run.feed_id}/runs/${run.id}`
  const query = new URLSearchParams({ limit: `${PAGE_SIZE}`, offset: `${page * PAGE_SIZE}` })
  if (action) {
    query.set("action", action)
  }
  if (search) {
    query.set("q", search)
  }
  const { data, isLoading, error } = useQuery({
    queryKey: ["feeds", "rows", run.id, run.phase, query.toString()],
    placeholderData: keepPreviousData,
    queryFn: () => adminFetch<Page<"rows", FeedRow>>(`${path}/rows?${query}`),
  })
  const rows = data?.rows ?? []
  const show = (next: RowAction | null) => {
    setAction(next)
    setPage(0)
  }

  return (
    <div className="divide-y">
      <div className="flex flex-wrap items-center gap-2 px-6 py-3">
        <Button
          size="small"
          variant={action ? "transparent" : "secondary"}
          onClick={() => show(null)}
        >
          All
        </Button>
        {ROW_ACTIONS.map((one) => (
          <Button
            key={one}
            size="small"
            variant={action === one ? "secondary" : "transparent"}
            aria-pressed={action === one}
            disabled={!run.counts?.[one]}
            onClick={() => show(one)}
          >
            {label(one)} {(run.counts?.[one] ?? 0).toLocaleString("en-IN")}
          </Button>
        ))}
        <Input
          type="search"
          size="small"
          className="ml-auto"
          placeholder="SKU"
          aria-label="Search rows by SKU"
          value={search}
          onChange={(event) => {
            setSearch(event.target.value)
            setPage(0)
          }}
        />
        <Button
          size="small"
          variant="secondary"
          disabled={!run.counts?.reject && !run.counts?.unknown}
          onClick={() => download(`${path}/errors.csv`)}
        >
          Errors as CSV
        </Button>
      </div>
      <ListState
        isLoading={isLoading}
        error={error}
        isEmpty={rows.length === 0}
        empty={
          action === "unchanged"
            ? "Rows without a change are kept by dry runs only."
            : "No such rows in this run."
        }
      />
      {rows.length > 0 && (
        <>
          <Table>
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell>Row</Table.HeaderCell>
                <Table.HeaderCell>Supplier SKU</Table.HeaderCell>
                <Table.HeaderCell>What happens</Table.HeaderCell>
                <Table.HeaderCell>Change or reason</Table.HeaderCell>
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {rows.map((row) => (
                <Table.Row key={row.id}>
                  <Table.Cell>{row.row_number ?? "–"}</Table.Cell>
                  <Table.Cell>{row.supplier_sku ?? "–"}</Table.Cell>
                  <Table.Cell>
                    <RowActionBadge action={row.action} />
                  </Table.Cell>
                  <Table.Cell>
                    <Changes changes={row.changes} />
                    {row.reason && (
                      <Text size="xsmall" className="text-ui-fg-subtle">
                        {row.reason}
                      </Text>
                    )}
                  </Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
          <Pagination count={data?.count ?? 0} page={page} onPage={setPage} />
        </>
      )}
    </div>
  )
}
