import { Button, Input, Select } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { ATTENTION_LABELS } from "../../lib/attention"
import { label } from "../../lib/format"
import { adminFetch } from "../../lib/sdk"
import type { Page, Supplier } from "../../lib/types"
import { FILTER_NAMES } from "./use-board"
import type { FilterName, Filters } from "./use-board"

const ANY = "any"
const CHANNELS = ["api", "whatsapp", "email", "manual"]
const MOST_SUPPLIERS = 500

type Option = { value: string; label: string }

type ChoiceProps = {
  name: string
  any: string
  options: Option[]
  value: string | undefined
  onChange: (value: string | undefined) => void
}

const Choice = ({ name, any, options, value, onChange }: ChoiceProps) => (
  <Select
    size="small"
    value={value ?? ANY}
    onValueChange={(next) => onChange(next === ANY ? undefined : next)}
  >
    <Select.Trigger aria-label={name} className="w-40">
      <Select.Value />
    </Select.Trigger>
    <Select.Content>
      <Select.Item value={ANY}>{any}</Select.Item>
      {options.map((option) => (
        <Select.Item key={option.value} value={option.value}>
          {option.label}
        </Select.Item>
      ))}
    </Select.Content>
  </Select>
)

type Props = {
  filters: Filters
  /** On the worklist the reasons are given. */
  withAttention: boolean
  onChange: (changes: Partial<Record<FilterName, string | undefined>>) => void
}

/** What the board is narrowed to. */
export const BoardFilters = ({ filters, withAttention, onChange }: Props) => {
  const { data } = useQuery({
    queryKey: ["suppliers", "names"],
    queryFn: () =>
      adminFetch<Page<"suppliers", Supplier>>(
        `/admin/suppliers?limit=${MOST_SUPPLIERS}&order=name`
      ),
  })
  const isNarrowed = FILTER_NAMES.some((name) => filters[name])
  return (
    <div className="flex flex-wrap items-center gap-2 px-6 py-4">
      <Input
        type="search"
        size="small"
        placeholder="Number or order"
        aria-label="Search by number"
        value={filters.q ?? ""}
        onChange={(event) => onChange({ q: event.target.value })}
      />
      <Choice
        name="Supplier"
        any="All suppliers"
        options={(data?.suppliers ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={filters.supplier_id}
        onChange={(supplier_id) => onChange({ supplier_id })}
      />
      <Choice
        name="Channel"
        any="All channels"
        options={CHANNELS.map((channel) => ({ value: channel, label: label(channel) }))}
        value={filters.channel}
        onChange={(channel) => onChange({ channel })}
      />
      <Choice
        name="Payment"
        any="COD and prepaid"
        options={[
          { value: "cod", label: "Cash on delivery" },
          { value: "prepaid", label: "Prepaid" },
        ]}
        value={filters.payment_method}
        onChange={(payment_method) => onChange({ payment_method })}
      />
      {withAttention && (
        <Choice
          name="Waiting for you"
          any="Waiting or not"
          options={Object.entries(ATTENTION_LABELS).map(([value, text]) => ({
            value,
            label: text,
          }))}
          value={filters.attention}
          onChange={(attention) => onChange({ attention })}
        />
      )}
      <Input
        type="date"
        size="small"
        aria-label="Created from"
        max={filters.to}
        value={filters.from ?? ""}
        onChange={(event) => onChange({ from: event.target.value })}
      />
      <Input
        type="date"
        size="small"
        aria-label="Created until"
        min={filters.from}
        value={filters.to ?? ""}
        onChange={(event) => onChange({ to: event.target.value })}
      />
      {isNarrowed && (
        <Button
          size="small"
          variant="transparent"
          onClick={() =>
            onChange(Object.fromEntries(FILTER_NAMES.map((name) => [name, undefined])))
          }
        >
          Clear
        </Button>
      )}
    </div>
  )
}
