import { Container, Heading, Table, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { Link, useParams } from "react-router-dom"
import { label, money, when } from "../../../lib/format"
import { PurchaseOrderActions } from "../../../lib/purchase-order-actions"
import { adminFetch } from "../../../lib/sdk"
import { Fact, ListState } from "../../../lib/state"
import { PurchaseOrderStatusBadge } from "../../../lib/status"
import { Timeline } from "../../../lib/timeline"
import type { Dispatch, Line, PurchaseOrderDetail } from "../../../lib/types"

const Lines = ({ lines }: { lines: Line[] }) => (
  <Table>
    <Table.Header>
      <Table.Row>
        <Table.HeaderCell>Item</Table.HeaderCell>
        <Table.HeaderCell>Supplier SKU</Table.HeaderCell>
        <Table.HeaderCell>Pieces</Table.HeaderCell>
        <Table.HeaderCell>Cost</Table.HeaderCell>
        <Table.HeaderCell>Sold at</Table.HeaderCell>
        <Table.HeaderCell>Why here</Table.HeaderCell>
      </Table.Row>
    </Table.Header>
    <Table.Body>
      {lines.map((line) => (
        <Table.Row key={line.id}>
          <Table.Cell>
            {[line.title, line.variant_title].filter(Boolean).join(", ")}
            {line.moved_at && (
              <Text size="xsmall" className="text-ui-fg-muted">
                moved on {when(line.moved_at)}
              </Text>
            )}
          </Table.Cell>
          <Table.Cell>{line.supplier_sku}</Table.Cell>
          <Table.Cell>{line.quantity}</Table.Cell>
          <Table.Cell>{money(line.cost_price)}</Table.Cell>
          <Table.Cell>{money(line.unit_price)}</Table.Cell>
          <Table.Cell className="max-w-xs whitespace-normal py-2">{line.reason}</Table.Cell>
        </Table.Row>
      ))}
    </Table.Body>
  </Table>
)

const sending = ({ channel, status, message_status, attempts, last_error }: Dispatch): string =>
  [
    `${label(channel)}: ${label(status)}`,
    message_status && `message ${message_status}`,
    attempts > 1 && `${attempts} tries`,
    last_error,
  ]
    .filter(Boolean)
    .join(", ")

const Detail = ({ order }: { order: PurchaseOrderDetail }) => {
  const to = order.ship_to
  return (
    <div className="flex flex-col gap-3">
      <Container className="divide-y p-0">
        <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
          <div className="flex items-center gap-3">
            <Heading>{order.number}</Heading>
            <PurchaseOrderStatusBadge status={order.status} />
          </div>
          <PurchaseOrderActions id={order.id} number={order.number} status={order.status} />
        </div>
        <Lines lines={order.lines} />
        <Fact name="Cost">{money(order.cost_total)}</Fact>
      </Container>
      <Container className="divide-y p-0">
        <Fact name="Supplier">
          {order.supplier ? (
            <Link className="text-ui-fg-interactive" to={`/suppliers/${order.supplier.id}`}>
              {order.supplier.name}
            </Link>
          ) : (
            "–"
          )}
        </Fact>
        <Fact name="Order">
          <Link className="text-ui-fg-interactive" to={`/orders/${order.order_id}`}>
            {order.order_number}
          </Link>
        </Fact>
        <Fact name="Payment">
          {order.payment_method === "cod" ? "Cash on delivery" : "Prepaid"}
        </Fact>
        <Fact name="Ship to">
          {[to.name, to.address_1, to.address_2, `${to.city} ${to.postal_code}`, to.province]
            .filter(Boolean)
            .join(", ")}
        </Fact>
        <Fact name="Answer by">{when(order.answer_by)}</Fact>
        <Fact name="Hand over by">{when(order.dispatch_by)}</Fact>
        {order.supplier_reference && (
          <Fact name="Supplier’s reference">{order.supplier_reference}</Fact>
        )}
        {order.refusal_reason && <Fact name="Reason">{order.refusal_reason}</Fact>}
        {order.dispatches.map((dispatch) => (
          <Fact key={dispatch.id} name={`Sending ${dispatch.round}`}>
            {sending(dispatch)}
          </Fact>
        ))}
      </Container>
      <Container className="divide-y p-0">
        <Heading level="h2" className="px-6 py-4">
          Timeline
        </Heading>
        <Timeline entries={order.timeline} />
      </Container>
    </div>
  )
}

const PurchaseOrderPage = () => {
  const { id } = useParams()
  const { data, isLoading, error } = useQuery({
    queryKey: ["purchase-orders", id],
    queryFn: () =>
      adminFetch<{ purchase_order: PurchaseOrderDetail }>(`/admin/purchase-orders/${id}`),
  })
  if (!data) {
    return (
      <Container className="p-0">
        <ListState isLoading={isLoading} error={error} isEmpty={false} empty="" />
      </Container>
    )
  }
  return <Detail order={data.purchase_order} />
}

export default PurchaseOrderPage
