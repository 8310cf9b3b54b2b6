import { Select, Table } from "@medusajs/ui"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { Link } from "react-router-dom"
import { label } from "../../lib/format"
import { day, LEDGER_KEY, SETTLEMENT_STATUSES } from "../../lib/ledger"
import type { Settlements } from "../../lib/ledger"
import { PAGE_SIZE, Pagination } from "../../lib/pagination"
import { adminFetch } from "../../lib/sdk"
import { ListState } from "../../lib/state"
import { MoneyText } from "./money-text"
import { SettlementBadge } from "./settlement-badge"

const ALL = "all"

/** Settlements by status, newest first; of one supplier or of all. */
export const SettlementTable = ({ supplierId }: { supplierId?: string }) => {
  const [page, setPage] = useState(0)
  const [status, setStatus] = useState<string>(ALL)
  const query = new URLSearchParams({
    limit: `${PAGE_SIZE}`,
    offset: `${page * PAGE_SIZE}`,
    ...(supplierId ? { supplier_id: supplierId } : {}),
    ...(status === ALL ? {} : { status }),
  })
  const { data, isLoading, error } = useQuery({
    queryKey: [LEDGER_KEY, "settlements", query.toString()],
    placeholderData: keepPreviousData,
    queryFn: () => adminFetch<Settlements>(`/admin/settlements?${query}`),
  })
  const settlements = data?.settlements ?? []
  return (
    <>
      <div className="w-56 px-6 py-4">
        <Select
          size="small"
          value={status}
          onValueChange={(value) => {
            setStatus(value)
            setPage(0)
          }}
        >
          <Select.Trigger aria-label="Status">
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            <Select.Item value={ALL}>All settlements</Select.Item>
            {SETTLEMENT_STATUSES.map((one) => (
              <Select.Item key={one} value={one}>
                {label(one)}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      </div>
      <ListState
        isLoading={isLoading}
        error={error}
        isEmpty={settlements.length === 0}
        empty="No settlements here."
      />
      {settlements.length > 0 && (
        <>
          <Table>
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell>Number</Table.HeaderCell>
                {!supplierId && <Table.HeaderCell>Supplier</Table.HeaderCell>}
                <Table.HeaderCell>Status</Table.HeaderCell>
                <Table.HeaderCell>Due until</Table.HeaderCell>
                <Table.HeaderCell>Entries</Table.HeaderCell>
                <Table.HeaderCell>Paid</Table.HeaderCell>
                <Table.HeaderCell className="text-right">Total</Table.HeaderCell>
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {settlements.map((settlement) => (
                <Table.Row key={settlement.id}>
                  <Table.Cell>
                    <Link className="text-ui-fg-interactive" to={`/settlements/${settlement.id}`}>
                      {settlement.number}
                    </Link>
                  </Table.Cell>
                  {!supplierId && (
                    <Table.Cell>{settlement.supplier?.name ?? settlement.supplier_id}</Table.Cell>
                  )}
                  <Table.Cell>
                    <SettlementBadge settlement={settlement} />
                  </Table.Cell>
                  <Table.Cell>{day(settlement.until)}</Table.Cell>
                  <Table.Cell>{settlement.entry_count}</Table.Cell>
                  <Table.Cell>
                    {settlement.paid_at
                      ? `${day(settlement.paid_at)}, ${settlement.reference}`
                      : "–"}
                  </Table.Cell>
                  <Table.Cell className="text-right">
                    <MoneyText amount={settlement.total} strong />
                  </Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
          <Pagination count={data?.count ?? 0} page={page} onPage={setPage} />
        </>
      )}
    </>
  )
}
