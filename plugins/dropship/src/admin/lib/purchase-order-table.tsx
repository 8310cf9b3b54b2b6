import { Checkbox, Table, Text } from "@medusajs/ui"
import { Link, useNavigate } from "react-router-dom"
import { AttentionBadges } from "./attention-badges"
import { money, when } from "./format"
import { orderCost, orderMargin, pieces } from "./margin"
import { Margin } from "./money-cell"
import { PurchaseOrderStatusBadge } from "./status"
import type { PurchaseOrder } from "./types"

type Selection = {
  ids: Set<string>
  onChange: (ids: Set<string>) => void
}

type Props = { orders: PurchaseOrder[]; withSupplier?: boolean; selection?: Selection }

const toggled = (ids: Set<string>, changed: string[], on: boolean): Set<string> => {
  const next = new Set(ids)
  changed.forEach((id) => (on ? next.add(id) : next.delete(id)))
  return next
}

/** By when something is due: the answer first, then the hand-over. */
const due = (order: PurchaseOrder): string =>
  order.status === "sent"
    ? `Answer ${when(order.answer_by)}`
    : order.status === "accepted" || order.status === "ready"
      ? `Hand over ${when(order.dispatch_by)}`
      : "–"

/** Purchase orders as rows that open their page; with `selection`, they can be ticked. */
export const PurchaseOrderTable = ({ orders, withSupplier = true, selection }: Props) => {
  const navigate = useNavigate()
  const onPage = orders.map(({ id }) => id)
  const ticked = onPage.filter((id) => selection?.ids.has(id)).length
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            {selection && (
              <Table.HeaderCell className="w-10">
                <Checkbox
                  aria-label="Select all on this page"
                  checked={ticked === onPage.length ? true : ticked ? "indeterminate" : false}
                  onCheckedChange={(on) =>
                    selection.onChange(toggled(selection.ids, onPage, on === true))
                  }
                />
              </Table.HeaderCell>
            )}
            <Table.HeaderCell>Number</Table.HeaderCell>
            {withSupplier && <Table.HeaderCell>Supplier</Table.HeaderCell>}
            <Table.HeaderCell>Status</Table.HeaderCell>
            <Table.HeaderCell>Pieces</Table.HeaderCell>
            <Table.HeaderCell>Cost</Table.HeaderCell>
            <Table.HeaderCell>Margin</Table.HeaderCell>
            <Table.HeaderCell>Due</Table.HeaderCell>
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
              {selection && (
                <Table.Cell onClick={(event) => event.stopPropagation()}>
                  <Checkbox
                    aria-label={`Select ${order.number}`}
                    checked={selection.ids.has(order.id)}
                    onCheckedChange={(on) =>
                      selection.onChange(toggled(selection.ids, [order.id], on === true))
                    }
                  />
                </Table.Cell>
              )}
              <Table.Cell>
                {/* The row opens by mouse, the link by keyboard. */}
                <Link
                  to={`/purchase-orders/${order.id}`}
                  onClick={(event) => event.stopPropagation()}
                >
                  {order.number}
                </Link>
              </Table.Cell>
              {withSupplier && (
                <Table.Cell>
                  {order.supplier?.name ?? "–"}{" "}
                  <Text as="span" size="xsmall" className="text-ui-fg-muted">
                    {order.channel}
                  </Text>
                </Table.Cell>
              )}
              <Table.Cell>
                <span className="flex flex-wrap items-center gap-1">
                  <PurchaseOrderStatusBadge status={order.status} />
                  <AttentionBadges order={order} />
                </span>
              </Table.Cell>
              <Table.Cell>{pieces(order.lines)}</Table.Cell>
              <Table.Cell>{money(orderCost(order.lines))}</Table.Cell>
              <Table.Cell>
                <Margin amount={orderMargin(order.lines)} />
              </Table.Cell>
              <Table.Cell>{due(order)}</Table.Cell>
              <Table.Cell>{when(order.created_at)}</Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
