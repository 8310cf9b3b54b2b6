import { defineRouteConfig } from "@medusajs/admin-sdk"
import { DocumentText } from "@medusajs/icons"
import { Button, Container, DropdownMenu, Heading, Tabs, Text } from "@medusajs/ui"
import { useEffect, useState } from "react"
import { ATTENTION_LABELS, WORKLIST } from "../../lib/attention"
import { download } from "../../lib/download"
import { label } from "../../lib/format"
import { Pagination } from "../../lib/pagination"
import { PurchaseOrderTable } from "../../lib/purchase-order-table"
import { ListState } from "../../lib/state"
import { STATUSES } from "../../lib/types"
import type { BoardCounts } from "../../lib/types"
import { BoardFilters } from "./board-filters"
import { BulkBar } from "./bulk-bar"
import { UnfulfillableSection } from "./unfulfillable-section"
import { ALL, useBoard, WORK } from "./use-board"

const EXPORTS = [
  { format: "csv", text: "CSV, one row per item" },
  { format: "pdf", text: "Purchase orders in one PDF" },
  { format: "packing_slips", text: "Packing slips in one PDF" },
]

const tabsOf = (counts: BoardCounts | undefined) => [
  { value: ALL, text: "All", count: counts?.total },
  {
    value: WORK,
    text: "Worklist",
    count: counts && counts.worklist + counts.unfulfillable_lines,
  },
  ...STATUSES.map((status) => ({
    value: status as string,
    text: label(status),
    count: counts?.status[status],
  })),
]

const EMPTY: Record<string, string> = {
  [ALL]: "No purchase orders here. They appear as soon as an order is placed.",
  [WORK]: "Nobody is waiting for a call, and nothing is held.",
}

const PurchaseOrdersPage = () => {
  const { tab, page, filters, shown, list, counts, change } = useBoard()
  const [selected, setSelected] = useState<Set<string>>(new Set())
  const orders = list.data?.purchase_orders ?? []
  const view = shown.toString()
  // What is no longer to be seen must not be acted on.
  useEffect(() => setSelected(new Set()), [view, page])

  return (
    <div className="flex flex-col gap-3">
      <Container className="divide-y p-0">
        <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
          <div>
            <Heading>Purchase orders</Heading>
            <Text size="small" className="text-ui-fg-subtle">
              What the shop buys from each supplier for each order.
            </Text>
          </div>
          <DropdownMenu>
            <DropdownMenu.Trigger asChild>
              <Button size="small" variant="secondary" disabled={orders.length === 0}>
                Export
              </Button>
            </DropdownMenu.Trigger>
            <DropdownMenu.Content>
              {EXPORTS.map(({ format, text }) => (
                <DropdownMenu.Item
                  key={format}
                  onClick={() =>
                    void download(`/admin/purchase-orders/export?format=${format}&${view}`)
                  }
                >
                  {text}
                </DropdownMenu.Item>
              ))}
            </DropdownMenu.Content>
          </DropdownMenu>
        </div>
        <div className="overflow-x-auto px-6 py-3">
          <Tabs value={tab} onValueChange={(to) => change({ tab: to === ALL ? undefined : to })}>
            <Tabs.List>
              {tabsOf(counts).map(({ value, text, count }) => (
                <Tabs.Trigger key={value} value={value} className="whitespace-nowrap">
                  {count === undefined ? text : `${text} ${count}`}
                </Tabs.Trigger>
              ))}
            </Tabs.List>
          </Tabs>
        </div>
        {tab === WORK && counts && (
          <Text size="small" className="text-ui-fg-subtle px-6 py-3">
            {[
              ...WORKLIST.map((kind) => `${ATTENTION_LABELS[kind]}: ${counts.attention[kind]}`),
              `Items without a supplier: ${counts.unfulfillable_lines}`,
            ].join(" · ")}
          </Text>
        )}
        <BoardFilters filters={filters} withAttention={tab !== WORK} onChange={change} />
        <ListState
          isLoading={list.isLoading}
          error={list.error}
          isEmpty={orders.length === 0}
          empty={EMPTY[tab] ?? "No purchase orders here."}
        />
        {orders.length > 0 && (
          <>
            <PurchaseOrderTable
              orders={orders}
              selection={{ ids: selected, onChange: setSelected }}
            />
            <Pagination
              count={list.data?.count ?? 0}
              page={page}
              onPage={(to) => change({ page: to ? String(to + 1) : undefined })}
            />
          </>
        )}
      </Container>
      {tab === WORK && <UnfulfillableSection />}
      <BulkBar ids={selected} orders={orders} onDone={(failed) => setSelected(new Set(failed))} />
    </div>
  )
}

export const config = defineRouteConfig({ label: "Purchase orders", icon: DocumentText })

export default PurchaseOrdersPage
