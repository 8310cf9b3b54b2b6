import { Table, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { day, ENTRY_NAMES } from "../../lib/ledger"
import type { Entry, SettledEntry } from "../../lib/ledger"
import { MoneyText } from "./money-text"

type Props = {
  entries: (SettledEntry & Partial<Pick<Entry, "settlement">>)[]
  withSettlement?: boolean
}

/** Ledger entries as rows. */
export const EntryRows = ({ entries, withSettlement = true }: Props) => (
  <Table>
    <Table.Header>
      <Table.Row>
        <Table.HeaderCell>Date</Table.HeaderCell>
        <Table.HeaderCell>Entry</Table.HeaderCell>
        <Table.HeaderCell>Purchase order</Table.HeaderCell>
        <Table.HeaderCell>Due</Table.HeaderCell>
        {withSettlement && <Table.HeaderCell>Settlement</Table.HeaderCell>}
        <Table.HeaderCell className="text-right">Amount</Table.HeaderCell>
      </Table.Row>
    </Table.Header>
    <Table.Body>
      {entries.map((entry) => (
        <Table.Row key={entry.id}>
          <Table.Cell>{day(entry.occurred_at)}</Table.Cell>
          <Table.Cell>
            {ENTRY_NAMES[entry.type]} {entry.number}
            <Text size="xsmall" className="text-ui-fg-muted">
              {entry.note}
            </Text>
          </Table.Cell>
          <Table.Cell>
            {entry.purchase_order_id ? (
              <Link
                className="text-ui-fg-interactive"
                to={`/purchase-orders/${entry.purchase_order_id}`}
              >
                {entry.purchase_order_number}
              </Link>
            ) : (
              "–"
            )}
          </Table.Cell>
          <Table.Cell>{day(entry.due_at)}</Table.Cell>
          {withSettlement && (
            <Table.Cell>
              {entry.settlement ? (
                <Link className="text-ui-fg-interactive" to={`/settlements/${entry.settlement.id}`}>
                  {entry.settlement.number}
                </Link>
              ) : (
                "–"
              )}
            </Table.Cell>
          )}
          <Table.Cell className="text-right">
            <MoneyText amount={entry.amount} />
          </Table.Cell>
        </Table.Row>
      ))}
    </Table.Body>
  </Table>
)
