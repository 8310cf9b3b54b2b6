import { Badge, Select, Skeleton, Table, Text } from "@medusajs/ui"
import { words } from "../../lib/shipment"
import { PAGE } from "./remittance"

type StateProps = { isLoading: boolean; error: Error | null; isEmpty: boolean; empty: string }

/** What a list shows while it has nothing to show. */
export const ListState = ({ isLoading, error, isEmpty, empty }: StateProps) => {
  if (isLoading) {
    return (
      <div className="flex flex-col gap-2 px-6 py-4" aria-label="Loading">
        <Skeleton className="h-8 w-full" />
        <Skeleton className="h-8 w-full" />
      </div>
    )
  }
  if (error) {
    return (
      <Text role="alert" className="px-6 py-8">
        {error.message}
      </Text>
    )
  }
  return isEmpty ? <Text className="text-ui-fg-subtle px-6 py-12 text-center">{empty}</Text> : null
}

type PagerProps = { count: number; page: number; onPage: (page: number) => void }

export const Pager = ({ count, page, onPage }: PagerProps) => {
  const pages = Math.max(1, Math.ceil(count / PAGE))
  return pages > 1 ? (
    <Table.Pagination
      count={count}
      pageSize={PAGE}
      pageIndex={page}
      pageCount={pages}
      canPreviousPage={page > 0}
      canNextPage={page < pages - 1}
      previousPage={() => onPage(page - 1)}
      nextPage={() => onPage(page + 1)}
    />
  ) : null
}

const COLORS: Record<string, "green" | "orange" | "red" | "blue" | "grey"> = {
  matched: "green",
  fair: "green",
  accepted: "green",
  pending: "blue",
  open: "blue",
  short: "orange",
  over: "orange",
  disputed: "orange",
  overdue: "red",
  overcharged: "red",
  unknown: "red",
  repeated: "grey",
}

export const StateBadge = ({ state }: { state: string }) => (
  <Badge size="2xsmall" color={COLORS[state] ?? "grey"}>
    {words(state)}
  </Badge>
)

export const ALL = "all"

type FilterProps = {
  label: string
  all: string
  values: readonly string[]
  value: string
  onChange: (value: string) => void
}

/** One choice that narrows a list down. */
export const Filter = ({ label, all, values, value, onChange }: FilterProps) => (
  <Select size="small" value={value} onValueChange={onChange}>
    <Select.Trigger className="w-44" aria-label={label}>
      <Select.Value />
    </Select.Trigger>
    <Select.Content>
      <Select.Item value={ALL}>{all}</Select.Item>
      {values.map((one) => (
        <Select.Item key={one} value={one}>
          {words(one)}
        </Select.Item>
      ))}
    </Select.Content>
  </Select>
)
