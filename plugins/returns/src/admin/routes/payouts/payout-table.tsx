import { Table } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { money, when } from "../../lib/format"
import { PayoutBadge } from "../../lib/payout-badge"
import { destinationWords, payoutTitle } from "../../lib/payout-words"
import type { Payout } from "../../lib/types"

const Row = ({ payout }: { payout: Payout }) => (
  <Table.Row>
    <Table.Cell>
      <Link className="text-ui-fg-interactive" to={`/payouts/${payout.id}`}>
        {payoutTitle(payout)}
      </Link>
    </Table.Cell>
    <Table.Cell>{payout.source === "return" ? "Return" : "Refund"}</Table.Cell>
    <Table.Cell>{money(payout.amount)}</Table.Cell>
    <Table.Cell>{destinationWords(payout)}</Table.Cell>
    <Table.Cell>
      <PayoutBadge status={payout.status} />
    </Table.Cell>
    <Table.Cell>{when(payout.created_at)}</Table.Cell>
    <Table.Cell>
      {payout.reference ? `${payout.reference}, ${when(payout.paid_at ?? payout.sent_at)}` : "–"}
    </Table.Cell>
  </Table.Row>
)

export const PayoutTable = ({ payouts }: { payouts: Payout[] }) => (
  <div className="overflow-x-auto">
    <Table>
      <Table.Header>
        <Table.Row>
          {["Number", "Why", "Amount", "To", "Status", "Since", "Transfer"].map((head) => (
            <Table.HeaderCell key={head}>{head}</Table.HeaderCell>
          ))}
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {payouts.map((payout) => (
          <Row key={payout.id} payout={payout} />
        ))}
      </Table.Body>
    </Table>
  </div>
)
