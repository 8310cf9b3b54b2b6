import { Table, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { rupees } from "../../lib/shipment"
import { StateBadge } from "./parts"
import { UNKNOWN_WORDS } from "./remittance"
import type { StatementRow } from "./remittance"

const money = (amount: number | string | null): string =>
  amount === null ? "–" : rupees(Number(amount))

/** Lines of a statement, before or after its import. */
export const RowTable = ({ rows }: { rows: StatementRow[] }) => (
  <div className="overflow-x-auto">
    <Table>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell>Line</Table.HeaderCell>
          <Table.HeaderCell>AWB</Table.HeaderCell>
          <Table.HeaderCell>State</Table.HeaderCell>
          <Table.HeaderCell className="text-right">Expected</Table.HeaderCell>
          <Table.HeaderCell className="text-right">Remitted</Table.HeaderCell>
          <Table.HeaderCell className="text-right">Charges</Table.HeaderCell>
          <Table.HeaderCell className="text-right">Difference</Table.HeaderCell>
          <Table.HeaderCell>Transfer</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {rows.map((row) => (
          <Table.Row key={row.id ?? row.line}>
            <Table.Cell>{row.line}</Table.Cell>
            <Table.Cell>
              {row.awb}{" "}
              {row.order_id && (
                <Link className="text-ui-fg-interactive" to={`/orders/${row.order_id}`}>
                  {row.reference}
                </Link>
              )}
            </Table.Cell>
            <Table.Cell>
              <StateBadge state={row.state} />
              {row.unknown_reason && (
                <Text size="xsmall" className="text-ui-fg-subtle">
                  {UNKNOWN_WORDS[row.unknown_reason]}
                </Text>
              )}
            </Table.Cell>
            <Table.Cell className="text-right">{money(row.expected)}</Table.Cell>
            <Table.Cell className="text-right">{money(row.remitted)}</Table.Cell>
            <Table.Cell className="text-right">{money(row.charges)}</Table.Cell>
            <Table.Cell className="text-right">{money(row.difference)}</Table.Cell>
            <Table.Cell>{[row.utr, row.remitted_on].filter(Boolean).join(", ") || "–"}</Table.Cell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  </div>
)
