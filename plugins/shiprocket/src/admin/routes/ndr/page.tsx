import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ExclamationCircle } from "@medusajs/icons"
import { Button, Container, Heading, Select, Skeleton, Table, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { REASONS } from "../../lib/ndr"
import type { AdminNdrCase } from "../../lib/ndr"
import { sdk } from "../../lib/sdk"
import { AnswerDrawer } from "./answer-drawer"
import { CaseTable } from "./case-table"

const PAGE = 20
const VIEWS: Record<string, { label: string; query: Record<string, string> }> = {
  open: { label: "Open", query: { status: "open" } },
  expiring: { label: "Time runs out", query: { expiring: "true" } },
  answered: { label: "Answered", query: { status: "answered" } },
  closed: { label: "Closed", query: { status: "closed", order: "-respond_by" } },
}

type Page = { ndr_cases: AdminNdrCase[]; count: number }
type FilterProps = {
  label: string
  value: string
  options: [string, string][]
  onChange: (value: string) => void
}

const Filter = ({ label, value, options, onChange }: FilterProps) => (
  <Select value={value} onValueChange={onChange}>
    <Select.Trigger className="w-44" aria-label={label}>
      <Select.Value />
    </Select.Trigger>
    <Select.Content>
      {options.map(([key, text]) => (
        <Select.Item key={key} value={key}>
          {text}
        </Select.Item>
      ))}
    </Select.Content>
  </Select>
)

const NdrPage = () => {
  const [view, setView] = useState("open")
  const [reason, setReason] = useState("all")
  const [page, setPage] = useState(0)
  const [ticked, setTicked] = useState<Set<string>>(new Set())
  const [shown, setShown] = useState<string[]>([])
  const { data, isLoading, isError } = useQuery({
    queryKey: ["ndr-cases", "list", view, reason, page],
    queryFn: () =>
      sdk.client.fetch<Page>("/admin/ndr-cases", {
        query: {
          limit: PAGE,
          offset: page * PAGE,
          ...VIEWS[view].query,
          ...(reason === "all" ? {} : { reason_code: reason }),
        },
      }),
    refetchInterval: 30_000,
  })
  const cases = data?.ndr_cases ?? []
  const pages = Math.ceil((data?.count ?? 0) / PAGE)
  const restart = (change: () => void) => {
    change()
    setPage(0)
    setTicked(new Set())
  }
  const tick = (id: string) => {
    const next = new Set(ticked)
    if (!next.delete(id)) {
      next.add(id)
    }
    setTicked(next)
  }

  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div>
          <Heading>Undelivered parcels</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            Couriers wait 24 hours for an answer, then send the parcel back. Times are IST.
          </Text>
        </div>
        <div className="flex flex-wrap gap-2">
          {ticked.size > 0 && (
            <Button variant="secondary" onClick={() => setShown([...ticked])}>
              Answer {ticked.size}
            </Button>
          )}
          <Filter
            label="View"
            value={view}
            options={Object.entries(VIEWS).map(([key, { label }]) => [key, label])}
            onChange={(value) => restart(() => setView(value))}
          />
          <Filter
            label="Reason"
            value={reason}
            options={[["all", "Every reason"], ...Object.entries(REASONS)]}
            onChange={(value) => restart(() => setReason(value))}
          />
        </div>
      </div>
      {isLoading && (
        <div className="flex flex-col gap-2 px-6 py-4" aria-label="Loading">
          <Skeleton className="h-8 w-full" />
          <Skeleton className="h-8 w-full" />
        </div>
      )}
      {isError && (
        <Text role="alert" className="px-6 py-8">
          The cases could not be loaded.
        </Text>
      )}
      {!isLoading && !isError && !cases.length && (
        <Text className="text-ui-fg-subtle px-6 py-12 text-center">
          No undelivered parcels here.
        </Text>
      )}
      {cases.length > 0 && (
        <CaseTable cases={cases} ticked={ticked} onTick={tick} onOpen={(id) => setShown([id])} />
      )}
      {pages > 1 && (
        <Table.Pagination
          count={data?.count ?? 0}
          pageSize={PAGE}
          pageIndex={page}
          pageCount={pages}
          canPreviousPage={page > 0}
          canNextPage={page < pages - 1}
          previousPage={() => setPage(page - 1)}
          nextPage={() => setPage(page + 1)}
        />
      )}
      <AnswerDrawer
        ids={shown}
        onClose={() => {
          setShown([])
          setTicked(new Set())
        }}
      />
    </Container>
  )
}

export const config = defineRouteConfig({ label: "Undelivered", icon: ExclamationCircle })

export default NdrPage
