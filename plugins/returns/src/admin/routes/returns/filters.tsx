import { Button, Input } from "@medusajs/ui"
import { Choice } from "../../lib/choice"
import { label } from "../../lib/format"
import { STATUSES } from "../../lib/types"
import { FILTER_NAMES } from "./use-board"
import type { FilterName, Filters } from "./use-board"

type Props = {
  filters: Filters
  onChange: (changes: Partial<Record<FilterName, string | undefined>>) => void
}

/** What the list is narrowed to. */
export const ReturnFilters = ({ filters, onChange }: Props) => (
  <div className="flex flex-wrap items-center gap-2 px-6 py-4">
    <Input
      type="search"
      size="small"
      placeholder="Number, order or e-mail"
      aria-label="Search by number, order or e-mail"
      value={filters.q ?? ""}
      onChange={(event) => onChange({ q: event.target.value })}
    />
    <Choice
      name="Status"
      any="All statuses"
      options={STATUSES.map((status) => ({ value: status, text: label(status) }))}
      value={filters.status}
      onChange={(status) => onChange({ status })}
    />
    <Choice
      name="Kind"
      any="Returns and exchanges"
      options={[
        { value: "return", text: "Returns" },
        { value: "exchange", text: "Exchanges" },
      ]}
      value={filters.kind}
      onChange={(kind) => onChange({ kind })}
    />
    <Input
      type="date"
      size="small"
      aria-label="Requested from"
      max={filters.to}
      value={filters.from ?? ""}
      onChange={(event) => onChange({ from: event.target.value })}
    />
    <Input
      type="date"
      size="small"
      aria-label="Requested until"
      min={filters.from}
      value={filters.to ?? ""}
      onChange={(event) => onChange({ to: event.target.value })}
    />
    {FILTER_NAMES.some((name) => filters[name]) && (
      <Button
        size="small"
        variant="transparent"
        onClick={() => onChange(Object.fromEntries(FILTER_NAMES.map((name) => [name, undefined])))}
      >
        Clear
      </Button>
    )}
  </div>
)
