import { Badge, Table, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { DashboardLink } from "../../components/dashboard-link"
import { age, inIndia, KINDS, methodName, money, paymentUrl, reasonWords } from "../../lib/razorpay"
import type { Entry } from "../../lib/razorpay"
import { EntryActions } from "./entry-actions"

const COLORS = {
  unsettled: "red",
  stray: "orange",
  refund_failed: "red",
  amount_differs: "orange",
} as const

const Amount = ({ entry }: { entry: Entry }) => (
  <>
    {money(entry.amount, entry.currency_code)}
    {entry.kind === "amount_differs" && entry.medusa_amount !== null && (
      <Text size="xsmall" className="text-ui-fg-subtle">
        Medusa: {money(entry.medusa_amount)}
      </Text>
    )}
  </>
)

const EntryRow = ({ entry, now }: { entry: Entry; now: number }) => (
  <Table.Row>
    <Table.Cell className="py-2">
      <Badge size="2xsmall" color={COLORS[entry.kind]}>
        {KINDS[entry.kind]}
      </Badge>
      <Text size="small">{reasonWords(entry.reason)}</Text>
      {entry.detail && (
        <Text size="xsmall" className="text-ui-fg-subtle">
          {entry.detail}
        </Text>
      )}
    </Table.Cell>
    <Table.Cell title={inIndia(entry.occurred_at)}>{age(entry.occurred_at, now)}</Table.Cell>
    <Table.Cell>
      <Amount entry={entry} />
    </Table.Cell>
    <Table.Cell>
      {entry.contact_hint ?? "–"}
      {entry.method && (
        <Text size="xsmall" className="text-ui-fg-subtle">
          {methodName(entry.method)}
        </Text>
      )}
    </Table.Cell>
    <Table.Cell>
      <DashboardLink href={paymentUrl(entry.razorpay_payment_id)}>
        {entry.razorpay_payment_id}
      </DashboardLink>
      {entry.order_id && (
        <div>
          <Link className="text-ui-fg-interactive txt-small" to={`/orders/${entry.order_id}`}>
            Order
          </Link>
        </div>
      )}
    </Table.Cell>
    <Table.Cell className="text-right">
      <EntryActions entry={entry} />
    </Table.Cell>
  </Table.Row>
)

/** Entries, the oldest first. */
export const EntryTable = ({ entries }: { entries: Entry[] }) => {
  const now = Date.now()
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>Reason</Table.HeaderCell>
            <Table.HeaderCell>Age</Table.HeaderCell>
            <Table.HeaderCell>Amount</Table.HeaderCell>
            <Table.HeaderCell>Paid by</Table.HeaderCell>
            <Table.HeaderCell>Payment</Table.HeaderCell>
            <Table.HeaderCell />
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {entries.map((entry) => (
            <EntryRow key={entry.id} entry={entry} now={now} />
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
