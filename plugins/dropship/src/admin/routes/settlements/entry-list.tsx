import { Button, Input, Select } from "@medusajs/ui"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { download } from "../../lib/download"
import { ENTRY_NAMES, ENTRY_TYPES, LEDGER_KEY } from "../../lib/ledger"
import type { Entries } from "../../lib/ledger"
import { PAGE_SIZE, Pagination } from "../../lib/pagination"
import { adminFetch } from "../../lib/sdk"
import { ListState } from "../../lib/state"
import { EntryRows } from "./entry-rows"

const ALL = "all"

/** A supplier's entries by type and day, newest first, with the statement of the days chosen. */
export const EntryList = ({ supplierId }: { supplierId: string }) => {
  const [page, setPage] = useState(0)
  const [filters, setFilters] = useState({ type: ALL, from: "", to: "" })
  const choose = (change: Partial<typeof filters>) => {
    setFilters({ ...filters, ...change })
    setPage(0)
  }
  const days = Object.entries({ from: filters.from, to: filters.to }).filter(([, text]) => text)
  const query = new URLSearchParams([
    ["supplier_id", supplierId],
    ["order", "-occurred_at"],
    ["limit", `${PAGE_SIZE}`],
    ["offset", `${page * PAGE_SIZE}`],
    ...(filters.type === ALL ? [] : [["type", filters.type]]),
    ...days,
  ])
  const { data, isLoading, error } = useQuery({
    queryKey: [LEDGER_KEY, "entries", query.toString()],
    placeholderData: keepPreviousData,
    queryFn: () => adminFetch<Entries>(`/admin/ledger/entries?${query}`),
  })
  const entries = data?.entries ?? []
  const save = (format: "csv" | "pdf") =>
    download(
      `/admin/ledger/statement.${format}?${new URLSearchParams([["supplier_id", supplierId], ...days])}`
    )
  return (
    <>
      <div className="flex flex-wrap items-center gap-2 px-6 py-4">
        <div className="w-44">
          <Select size="small" value={filters.type} onValueChange={(type) => choose({ type })}>
            <Select.Trigger aria-label="Type of entry">
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              <Select.Item value={ALL}>All entries</Select.Item>
              {ENTRY_TYPES.map((type) => (
                <Select.Item key={type} value={type}>
                  {ENTRY_NAMES[type]}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
        </div>
        <Input
          type="date"
          size="small"
          aria-label="From"
          max={filters.to || undefined}
          value={filters.from}
          onChange={(event) => choose({ from: event.target.value })}
        />
        <Input
          type="date"
          size="small"
          aria-label="To"
          min={filters.from || undefined}
          value={filters.to}
          onChange={(event) => choose({ to: event.target.value })}
        />
        <div className="ml-auto flex gap-2">
          <Button size="small" variant="secondary" onClick={() => save("csv")}>
            CSV
          </Button>
          <Button size="small" variant="secondary" onClick={() => save("pdf")}>
            PDF
          </Button>
        </div>
      </div>
      <ListState
        isLoading={isLoading}
        error={error}
        isEmpty={entries.length === 0}
        empty="No entries here."
      />
      {entries.length > 0 && (
        <>
          <EntryRows entries={entries} />
          <Pagination count={data?.count ?? 0} page={page} onPage={setPage} />
        </>
      )}
    </>
  )
}
