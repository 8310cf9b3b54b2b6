import { Button, Table, Text } from "@medusajs/ui"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useNavigate } from "react-router-dom"
import { day, LEDGER_KEY } from "../../lib/ledger"
import type { Balances } from "../../lib/ledger"
import { PAGE_SIZE, Pagination } from "../../lib/pagination"
import { adminFetch } from "../../lib/sdk"
import { ListState } from "../../lib/state"
import { MoneyText } from "./money-text"

type Props = { onOpen: (supplierId: string, name: string) => void }

/** What each supplier is owed, what is due most first. */
export const BalanceTable = ({ onOpen }: Props) => {
  const navigate = useNavigate()
  const [page, setPage] = useState(0)
  const query = `limit=${PAGE_SIZE}&offset=${page * PAGE_SIZE}`
  const { data, isLoading, error } = useQuery({
    queryKey: [LEDGER_KEY, "balances", query],
    placeholderData: keepPreviousData,
    queryFn: () => adminFetch<Balances>(`/admin/ledger/balances?${query}`),
  })
  const balances = data?.balances ?? []
  return (
    <>
      <ListState
        isLoading={isLoading}
        error={error}
        isEmpty={balances.length === 0}
        empty="Nothing has been bought from a supplier yet."
      />
      {balances.length > 0 && (
        <>
          <Table>
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell>Supplier</Table.HeaderCell>
                <Table.HeaderCell className="text-right">Balance</Table.HeaderCell>
                <Table.HeaderCell className="text-right">Due now</Table.HeaderCell>
                <Table.HeaderCell className="text-right">Overdue</Table.HeaderCell>
                <Table.HeaderCell>Next due</Table.HeaderCell>
                <Table.HeaderCell />
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {balances.map((one) => {
                const name = one.supplier?.name ?? one.supplier_id
                return (
                  <Table.Row key={one.supplier_id}>
                    <Table.Cell>
                      <Button
                        size="small"
                        variant="transparent"
                        className="-ml-2"
                        onClick={() => navigate(`/suppliers/${one.supplier_id}`)}
                      >
                        {name}
                      </Button>{" "}
                      <Text as="span" size="xsmall" className="text-ui-fg-muted">
                        {one.supplier?.code}
                      </Text>
                    </Table.Cell>
                    <Table.Cell className="text-right">
                      <MoneyText amount={one.balance} />
                    </Table.Cell>
                    <Table.Cell className="text-right">
                      <MoneyText amount={one.due} strong />
                    </Table.Cell>
                    <Table.Cell className="text-right">
                      <MoneyText amount={one.overdue} />
                    </Table.Cell>
                    <Table.Cell>{day(one.next_due_at)}</Table.Cell>
                    <Table.Cell className="text-right">
                      <Button
                        size="small"
                        variant="secondary"
                        aria-label={`Ledger of ${name}`}
                        onClick={() => onOpen(one.supplier_id, name)}
                      >
                        Ledger
                      </Button>
                    </Table.Cell>
                  </Table.Row>
                )
              })}
            </Table.Body>
          </Table>
          <Pagination count={data?.count ?? 0} page={page} onPage={setPage} />
        </>
      )}
    </>
  )
}
