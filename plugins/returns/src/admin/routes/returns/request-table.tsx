import { Table, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { reasonLabel } from "../../../rules/reasons"
import { StatusBadge } from "../../lib/badges"
import { label, when } from "../../lib/format"
import { refundWords } from "../../lib/refund-words"
import type { ReturnRequest } from "../../lib/types"

const Row = ({ request }: { request: ReturnRequest }) => (
  <Table.Row>
    <Table.Cell>
      <Link className="text-ui-fg-interactive" to={`/returns/${request.id}`}>
        {request.number}
      </Link>
    </Table.Cell>
    <Table.Cell>{label(request.kind)}</Table.Cell>
    <Table.Cell>
      <StatusBadge status={request.status} />
    </Table.Cell>
    <Table.Cell>
      {request.items.map((item) => (
        <Text key={item.id} size="small">
          {`${item.quantity} × ${[item.title, item.variant_title].filter(Boolean).join(", ")}`}
          <span className="text-ui-fg-subtle"> · {reasonLabel(item.reason_code)}</span>
        </Text>
      ))}
    </Table.Cell>
    <Table.Cell>{refundWords(request)}</Table.Cell>
    <Table.Cell>{when(request.created_at)}</Table.Cell>
  </Table.Row>
)

export const RequestTable = ({ requests }: { requests: ReturnRequest[] }) => (
  <div className="overflow-x-auto">
    <Table>
      <Table.Header>
        <Table.Row>
          {["Number", "Kind", "Status", "Pieces", "Refund", "Requested"].map((head) => (
            <Table.HeaderCell key={head}>{head}</Table.HeaderCell>
          ))}
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {requests.map((request) => (
          <Row key={request.id} request={request} />
        ))}
      </Table.Body>
    </Table>
  </div>
)
