import { Table, Text } from "@medusajs/ui"
import { useNavigate } from "react-router-dom"
import { money, when } from "./format"
import { PurchaseOrderStatusBadge } from "./status"
import type { PurchaseOrder } from "./types"

type Props = { orders: PurchaseOrder[]; withSupplier?: boolean }

/** Purchase orders as rows that open their page. */
export const PurchaseOrderTable = ({ orders, withSupplier = true }: Props) => {
  const navigate = useNavigate()
  return (
    <Table>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell>Number</Table.HeaderCell>
          {withSupplier && <Table.HeaderCell>Supplier</Table.HeaderCell>}
          <Table.HeaderCell>Status</Table.HeaderCell>
          <Table.HeaderCell>Pieces</Table.HeaderCell>
          <Table.HeaderCell>Cost</Table.HeaderCell>
          <Table.HeaderCell>Answer by</Table.HeaderCell>
          <Table.HeaderCell>Created</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {orders.map((order) => (
          <Table.Row
            key={order.id}
            className="cursor-pointer"
            onClick={() => navigate(`/purchase-orders/${order.id}`)}
          >
            <Table.Cell>{order.number}</Table.Cell>
            {withSupplier && (
              <Table.Cell>
                {order.supplier?.name ?? "–"}{" "}
                <Text as="span" size="xsmall" className="text-ui-fg-muted">
                  {order.channel}
                </Text>
              </Table.Cell>
            )}
            <Table.Cell>
              <PurchaseOrderStatusBadge status={order.status} />
            </Table.Cell>
            <Table.Cell>{order.lines.reduce((sum, line) => sum + line.quantity, 0)}</Table.Cell>
            <Table.Cell>{money(order.cost_total)}</Table.Cell>
            <Table.Cell>{order.status === "sent" ? when(order.answer_by) : "–"}</Table.Cell>
            <Table.Cell>{when(order.created_at)}</Table.Cell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  )
}
